// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * Consecutive key groups. Immutable. Mirrors Flink 1.14's {@code KeyGroupRange}; no known differences.
 */
public class KeyGroupRange implements KeyGroupsList, Serializable {

    private static final long serialVersionUID = 1L;

    /** No key group. */
    public static final KeyGroupRange EMPTY_KEY_GROUP_RANGE = new KeyGroupRange();

    private final int startKeyGroup;
    private final int endKeyGroup;

    private KeyGroupRange() {
        this.startKeyGroup = 0;
        this.endKeyGroup = -1;
    }

    /**
     * A range of at least one key group.
     *
     * @param startKeyGroup the first, at least 0
     * @param endKeyGroup the last, inclusive
     */
    public KeyGroupRange(int startKeyGroup, int endKeyGroup) {
        Preconditions.checkArgument(startKeyGroup >= 0);
        Preconditions.checkArgument(startKeyGroup <= endKeyGroup);
        this.startKeyGroup = startKeyGroup;
        this.endKeyGroup = endKeyGroup;
        Preconditions.checkArgument(getNumberOfKeyGroups() >= 0, "Potential overflow detected.");
    }

    /**
     * A range.
     *
     * @param startKeyGroup the first
     * @param endKeyGroup the last, inclusive
     * @return the range, the empty one if the last comes before the first
     */
    public static KeyGroupRange of(int startKeyGroup, int endKeyGroup) {
        return startKeyGroup <= endKeyGroup
                ? new KeyGroupRange(startKeyGroup, endKeyGroup)
                : EMPTY_KEY_GROUP_RANGE;
    }

    @Override
    public boolean contains(int keyGroup) {
        return keyGroup >= startKeyGroup && keyGroup <= endKeyGroup;
    }

    /**
     * The key groups that are in both ranges.
     *
     * @param other the other range
     * @return the common range, maybe the empty one
     */
    public KeyGroupRange getIntersection(KeyGroupRange other) {
        int start = Math.max(startKeyGroup, other.startKeyGroup);
        int end = Math.min(endKeyGroup, other.endKeyGroup);
        return start <= end ? new KeyGroupRange(start, end) : EMPTY_KEY_GROUP_RANGE;
    }

    @Override
    public int getNumberOfKeyGroups() {
        return 1 + endKeyGroup - startKeyGroup;
    }

    /**
     * The first key group.
     *
     * @return its number
     */
    public int getStartKeyGroup() {
        return startKeyGroup;
    }

    /**
     * The last key group.
     *
     * @return its number
     */
    public int getEndKeyGroup() {
        return endKeyGroup;
    }

    @Override
    public int getKeyGroupId(int idx) {
        if (idx < 0 || idx > getNumberOfKeyGroups()) {
            throw new IndexOutOfBoundsException("Key group index out of bounds: " + idx);
        }
        return startKeyGroup + idx;
    }

    @Override
    public boolean equals(Object o) {
        return this == o
                || o instanceof KeyGroupRange other
                        && startKeyGroup == other.startKeyGroup
                        && endKeyGroup == other.endKeyGroup;
    }

    @Override
    public int hashCode() {
        return 31 * startKeyGroup + endKeyGroup;
    }

    @Override
    public String toString() {
        return "KeyGroupRange{startKeyGroup=" + startKeyGroup + ", endKeyGroup=" + endKeyGroup
                + "}";
    }

    @Override
    public Iterator<Integer> iterator() {
        return IntStream.rangeClosed(startKeyGroup, endKeyGroup).iterator();
    }
}
