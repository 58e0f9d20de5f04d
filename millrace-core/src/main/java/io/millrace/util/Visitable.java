// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/**
 * A node of a graph that can be walked through. Mirrors Flink 1.14's {@code Visitable}.
 *
 * @param <T> type of the nodes
 */
public interface Visitable<T extends Visitable<T>> {

    /**
     * Leads a visitor through this node and what lies behind it.
     *
     * @param visitor the visitor
     */
    void accept(Visitor<T> visitor);
}
