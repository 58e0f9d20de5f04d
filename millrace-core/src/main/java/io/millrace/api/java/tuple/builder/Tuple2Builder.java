// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple.builder;

import io.millrace.api.java.tuple.Tuple2;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects tuples of 2 fields into an array.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple2Builder}; no known differences.
 *
 * @param <T0> type of field 0
 * @param <T1> type of field 1
 */
public class Tuple2Builder<T0, T1> {
    private final List<Tuple2<T0, T1>> tuples = new ArrayList<>();

    /** Creates a builder that holds no tuples. */
    public Tuple2Builder() {}

    /**
     * Appends a tuple of the given values.
     *
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @return this builder
     */
    public Tuple2Builder<T0, T1> add(T0 f0, T1 f1) {
        tuples.add(new Tuple2<>(f0, f1));
        return this;
    }

    /**
     * Returns the collected tuples in the order they were added.
     *
     * @return a new array
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple2<T0, T1>[] build() {
        return tuples.toArray(new Tuple2[0]);
    }
}
