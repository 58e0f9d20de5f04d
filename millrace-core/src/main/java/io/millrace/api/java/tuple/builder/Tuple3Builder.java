// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple.builder;

import io.millrace.api.java.tuple.Tuple3;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects tuples of 3 fields into an array.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple3Builder}; no known differences.
 *
 * @param <T0> type of field 0
 * @param <T1> type of field 1
 * @param <T2> type of field 2
 */
public class Tuple3Builder<T0, T1, T2> {
    private final List<Tuple3<T0, T1, T2>> tuples = new ArrayList<>();

    /** Creates a builder that holds no tuples. */
    public Tuple3Builder() {}

    /**
     * Appends a tuple of the given values.
     *
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @param f2 value of field 2
     * @return this builder
     */
    public Tuple3Builder<T0, T1, T2> add(T0 f0, T1 f1, T2 f2) {
        tuples.add(new Tuple3<>(f0, f1, f2));
        return this;
    }

    /**
     * Returns the collected tuples in the order they were added.
     *
     * @return a new array
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple3<T0, T1, T2>[] build() {
        return tuples.toArray(new Tuple3[0]);
    }
}
