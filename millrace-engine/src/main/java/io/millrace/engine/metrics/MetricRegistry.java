// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Metric;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All metrics of one job by identifier. Thread-safe. */
public final class MetricRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(MetricRegistry.class);

    private final Map<String, Metric> metrics = new ConcurrentHashMap<>();

    /** Makes a metric known; a second one of the same name is left out, as in Flink, and keeps counting for itself. */
    void register(String identifier, Metric metric) {
        if (metrics.putIfAbsent(identifier, metric) != null) {
            LOG.warn("Name collision: there is already a metric '{}'; the new one will not be reported.", identifier);
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
