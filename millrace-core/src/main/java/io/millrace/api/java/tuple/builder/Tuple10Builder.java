// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple.builder;

import io.millrace.api.java.tuple.Tuple10;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects tuples of 10 fields into an array.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple10Builder}; no known differences.
 *
 * @param <T0> type of field 0
 * @param <T1> type of field 1
 * @param <T2> type of field 2
 * @param <T3> type of field 3
 * @param <T4> type of field 4
 * @param <T5> type of field 5
 * @param <T6> type of field 6
 * @param <T7> type of field 7
 * @param <T8> type of field 8
 * @param <T9> type of field 9
 */
public class Tuple10Builder<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9> {
    private final List<Tuple10<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9>> tuples = new ArrayList<>();

    /** Creates a builder that holds no tuples. */
    public Tuple10Builder() {}

    /**
     * Appends a tuple of the given values.
     *
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @param f2 value of field 2
     * @param f3 value of field 3
     * @param f4 value of field 4
     * @param f5 value of field 5
     * @param f6 value of field 6
     * @param f7 value of field 7
     * @param f8 value of field 8
     * @param f9 value of field 9
     * @return this builder
     */
    public Tuple10Builder<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9> add(
            T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5, T6 f6, T7 f7, T8 f8, T9 f9) {
        tuples.add(new Tuple10<>(f0, f1, f2, f3, f4, f5, f6, f7, f8, f9));
        return this;
    }

    /**
     * Returns the collected tuples in the order they were added.
     *
     * @return a new array
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple10<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9>[] build() {
        return tuples.toArray(new Tuple10[0]);
    }
}
