// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/** Numbers of key groups. Mirrors Flink 1.14's {@code KeyGroupsList}; no known differences. */
public interface KeyGroupsList extends Iterable<Integer> {

    /**
     * How many there are.
     *
     * @return the count
     */
    int getNumberOfKeyGroups();

    /**
     * One of the numbers.
     *
     * @param idx its place, from 0
     * @return the number
     */
    int getKeyGroupId(int idx);

    /**
     * Whether a key group is among these.
     *
     * @param keyGroupId number of the key group
     * @return whether it is
     */
    boolean contains(int keyGroupId);
}
