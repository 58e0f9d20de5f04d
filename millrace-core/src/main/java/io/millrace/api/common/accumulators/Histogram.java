// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

import java.util.Map;
import java.util.TreeMap;

/** How often each int was added. Mirrors Flink 1.14's {@code Histogram}. */
public class Histogram implements Accumulator<Integer, TreeMap<Integer, Integer>> {

    private static final long serialVersionUID = 1L;

    private TreeMap<Integer, Integer> counts = new TreeMap<>();

    /** A new accumulator. */
    public Histogram() {}

    @Override
    public void add(Integer value) {
        counts.merge(value, 1, Integer::sum);
    }

    @Override
    public TreeMap<Integer, Integer> getLocalValue() {
        return counts;
    }

    @Override
    public void merge(Accumulator<Integer, TreeMap<Integer, Integer>> other) {
        for (Map.Entry<Integer, Integer> entry : other.getLocalValue().entrySet()) {
            counts.merge(entry.getKey(), entry.getValue(), Integer::sum);
        }
    }

    @Override
    public void resetLocal() {
        counts.clear();
    }

    @Override
    public String toString() {
        return counts.toString();
    }

    @Override
    public Accumulator<Integer, TreeMap<Integer, Integer>> clone() {
        Histogram copy = new Histogram();
        copy.counts = new TreeMap<>(counts);
        return copy;
    }
}
