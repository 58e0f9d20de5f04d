// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.tuple.builder;

import io.millrace.api.java.tuple.Tuple0;

import java.util.Arrays;

/**
 * Collects tuples without fields into an array.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple0Builder}; no known differences.
 */
public class Tuple0Builder {
    private int count;

    /** Creates a builder that holds no tuples. */
    public Tuple0Builder() {}

    /**
     * Appends a tuple.
     *
     * @return this builder
     */
    public Tuple0Builder add() {
        count++;
        return this;
    }

    /**
     * Returns as many tuples as were added.
     *
     * @return a new array
     */
    public Tuple0[] build() {
        Tuple0[] tuples = new Tuple0[count];
        Arrays.fill(tuples, Tuple0.INSTANCE);
        return tuples;
    }
}
