// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

import java.util.ArrayList;

/**
 * All values that were added. Mirrors Flink 1.14's {@code ListAccumulator}.
 *
 * @param <T> type of the values
 */
public class ListAccumulator<T> implements Accumulator<T, ArrayList<T>> {

    private static final long serialVersionUID = 1L;

    private ArrayList<T> values = new ArrayList<>();

    /** A new accumulator. */
    public ListAccumulator() {}

    @Override
    public void add(T value) {
        values.add(value);
    }

    @Override
    public ArrayList<T> getLocalValue() {
        return values;
    }

    @Override
    public void resetLocal() {
        values.clear();
    }

    @Override
    public void merge(Accumulator<T, ArrayList<T>> other) {
        values.addAll(other.getLocalValue());
    }

    @Override
    public Accumulator<T, ArrayList<T>> clone() {
        ListAccumulator<T> copy = new ListAccumulator<>();
        copy.values = new ArrayList<>(values);
        return copy;
    }

    @Override
    public String toString() {
        return "List Accumulator " + values;
    }
}
