// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple.builder;

import io.millrace.api.java.tuple.Tuple1;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects tuples of 1 field into an array.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple1Builder}; no known differences.
 *
 * @param <T0> type of field 0
 */
public class Tuple1Builder<T0> {
    private final List<Tuple1<T0>> tuples = new ArrayList<>();

    /** Creates a builder that holds no tuples. */
    public Tuple1Builder() {}

    /**
     * Appends a tuple of the given values.
     *
     * @param f0 value of field 0
     * @return this builder
     */
    public Tuple1Builder<T0> add(T0 f0) {
        tuples.add(new Tuple1<>(f0));
        return this;
    }

    /**
     * Returns the collected tuples in the order they were added.
     *
     * @return a new array
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple1<T0>[] build() {
        return tuples.toArray(new Tuple1[0]);
    }
}
