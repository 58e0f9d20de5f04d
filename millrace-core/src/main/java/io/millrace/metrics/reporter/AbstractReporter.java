// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.reporter;

import io.millrace.metrics.CharacterFilter;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Histogram;
import io.millrace.metrics.Meter;
import io.millrace.metrics.Metric;
import io.millrace.metrics.MetricGroup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;

/**
 * A reporter that keeps the metrics by kind, with their identifiers. Whoever reads the maps holds the reporter's monitor.
 * Mirrors Flink 1.14's {@code AbstractReporter}.
 */
public abstract class AbstractReporter implements MetricReporter, CharacterFilter {

    /** Logs in the name of the subclass. */
    protected final Logger log = LoggerFactory.getLogger(getClass());

    /** Identifiers of the gauges. */
    protected final Map<Gauge<?>, String> gauges = new HashMap<>();

    /** Identifiers of the counters. */
    protected final Map<Counter, String> counters = new HashMap<>();

    /** Identifiers of the histograms. */
    protected final Map<Histogram, String> histograms = new HashMap<>();

    /** Identifiers of the meters. */
    protected final Map<Meter, String> meters = new HashMap<>();

    /** Called by subclasses. */
    public AbstractReporter() {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String metricName, MetricGroup group) {
        String identifier = group.getMetricIdentifier(metricName, this);
        synchronized (this) {
            if (metric instanceof Counter counter) {
                counters.put(counter, identifier);
            } else if (metric instanceof Gauge<?> gauge) {
                gauges.put(gauge, identifier);
            } else if (metric instanceof Histogram histogram) {
                histograms.put(histogram, identifier);
            } else if (metric instanceof Meter meter) {
                meters.put(meter, identifier);
            } else {
                log.warn(
                        "The metric '{}' is of a kind that is not reported: {}.",
                        identifier,
                        metric.getClass().getName());
            }
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String metricName, MetricGroup group) {
        synchronized (this) {
            if (metric instanceof Counter) {
                counters.remove(metric);
            } else if (metric instanceof Gauge) {
                gauges.remove(metric);
            } else if (metric instanceof Histogram) {
                histograms.remove(metric);
            } else if (metric instanceof Meter) {
                meters.remove(metric);
            }
        }
    }
}
