// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.reporter;

import io.millrace.metrics.Metric;
import io.millrace.metrics.MetricConfig;
import io.millrace.metrics.MetricGroup;

/**
 * Shows metrics to the outside. It is told of every metric that comes and goes; one that has to act by itself now and then
 * is {@link Scheduled} as well. Mirrors Flink 1.14's {@code MetricReporter}.
 */
public interface MetricReporter {

    /**
     * Called once before everything else.
     *
     * @param config settings of this reporter
     */
    void open(MetricConfig config);

    /** Called once at the end; open connections are given up here. */
    void close();

    /**
     * A metric has come.
     *
     * @param metric the metric
     * @param metricName its name in the group
     * @param group the group
     */
    void notifyOfAddedMetric(Metric metric, String metricName, MetricGroup group);

    /**
     * A metric has gone.
     *
     * @param metric the metric
     * @param metricName its name in the group
     * @param group the group
     */
    void notifyOfRemovedMetric(Metric metric, String metricName, MetricGroup group);
}
