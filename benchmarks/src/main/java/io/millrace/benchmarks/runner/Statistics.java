// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.util.Collection;
import java.util.stream.DoubleStream;

/** Medians and means. */
final class Statistics {

    private Statistics() {}

    static double median(Collection<Double> values) {
        double[] sorted = stream(values).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double least(Collection<Double> values) {
        return stream(values).min().orElseThrow();
    }

    static double most(Collection<Double> values) {
        return stream(values).max().orElseThrow();
    }

    /** Of positive values. */
    static double geometricMean(Collection<Double> values) {
        return Math.exp(stream(values).map(Math::log).average().orElseThrow());
    }

    private static DoubleStream stream(Collection<Double> values) {
        return values.stream().mapToDouble(value -> value);
    }
}
