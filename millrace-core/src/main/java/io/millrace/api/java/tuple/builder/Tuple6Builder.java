// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple.builder;

import io.millrace.api.java.tuple.Tuple6;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects tuples of 6 fields into an array.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple6Builder}; no known differences.
 *
 * @param <T0> type of field 0
 * @param <T1> type of field 1
 * @param <T2> type of field 2
 * @param <T3> type of field 3
 * @param <T4> type of field 4
 * @param <T5> type of field 5
 */
public class Tuple6Builder<T0, T1, T2, T3, T4, T5> {
    private final List<Tuple6<T0, T1, T2, T3, T4, T5>> tuples = new ArrayList<>();

    /** Creates a builder that holds no tuples. */
    public Tuple6Builder() {}

    /**
     * Appends a tuple of the given values.
     *
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @param f2 value of field 2
     * @param f3 value of field 3
     * @param f4 value of field 4
     * @param f5 value of field 5
     * @return this builder
     */
    public Tuple6Builder<T0, T1, T2, T3, T4, T5> add(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5) {
        tuples.add(new Tuple6<>(f0, f1, f2, f3, f4, f5));
        return this;
    }

    /**
     * Returns the collected tuples in the order they were added.
     *
     * @return a new array
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple6<T0, T1, T2, T3, T4, T5>[] build() {
        return tuples.toArray(new Tuple6[0]);
    }
}
