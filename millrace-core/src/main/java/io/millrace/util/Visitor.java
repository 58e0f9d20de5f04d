// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/**
 * Walks through a graph. Mirrors Flink 1.14's {@code Visitor}.
 *
 * @param <T> type of the nodes
 */
public interface Visitor<T extends Visitable<T>> {

    /**
     * Comes to a node, before what lies behind it.
     *
     * @param visitable the node
     * @return whether to go on to what lies behind it
     */
    boolean preVisit(T visitable);

    /**
     * Leaves a node, after what lies behind it.
     *
     * @param visitable the node
     */
    void postVisit(T visitable);
}
