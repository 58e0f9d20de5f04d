// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Metric;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All metrics of one job by identifier. Thread-safe. */
public final class MetricRegistry {

    private final Map<String, Metric> metrics = new ConcurrentHashMap<>();

    /** Makes a metric known. Operators may share a name: the second one's metrics get a number behind it. */
    void register(String identifier, Metric metric) {
        String free = identifier;
        for (int number = 2; metrics.putIfAbsent(free, metric) != null; number++) {
            free = identifier + '~' + number;
        }
    }

    /** Lets go of the metrics of an attempt, so that the next one starts its own. */
    public void clear() {
        metrics.clear();
    }

    /** All metrics now, sorted by identifier. */
    public Map<String, Metric> metrics() {
        return new TreeMap<>(metrics);
    }
}
