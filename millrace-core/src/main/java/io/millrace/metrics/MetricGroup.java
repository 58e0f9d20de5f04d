// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

import java.util.Map;

/** A named place for metrics, in a tree of such places. Mirrors Flink 1.14's {@code MetricGroup}. */
public interface MetricGroup {

    /**
     * A counter.
     *
     * @param name of the counter
     * @return a new counter
     */
    default Counter counter(int name) {
        return counter(String.valueOf(name));
    }

    /**
     * A counter.
     *
     * @param name of the counter
     * @return a new counter
     */
    Counter counter(String name);

    /**
     * Registers a counter.
     *
     * @param <C> type of the counter
     * @param name of the counter
     * @param counter the counter
     * @return the counter
     */
    default <C extends Counter> C counter(int name, C counter) {
        return counter(String.valueOf(name), counter);
    }

    /**
     * Registers a counter.
     *
     * @param <C> type of the counter
     * @param name of the counter
     * @param counter the counter
     * @return the counter
     */
    <C extends Counter> C counter(String name, C counter);

    /**
     * Registers a gauge.
     *
     * @param <T> type of the value
     * @param <G> type of the gauge
     * @param name of the gauge
     * @param gauge the gauge
     * @return the gauge
     */
    default <T, G extends Gauge<T>> G gauge(int name, G gauge) {
        return gauge(String.valueOf(name), gauge);
    }

    /**
     * Registers a gauge.
     *
     * @param <T> type of the value
     * @param <G> type of the gauge
     * @param name of the gauge
     * @param gauge the gauge
     * @return the gauge
     */
    <T, G extends Gauge<T>> G gauge(String name, G gauge);

    /**
     * Registers a histogram.
     *
     * @param <H> type of the histogram
     * @param name of the histogram
     * @param histogram the histogram
     * @return the histogram
     */
    <H extends Histogram> H histogram(String name, H histogram);

    /**
     * Registers a histogram.
     *
     * @param <H> type of the histogram
     * @param name of the histogram
     * @param histogram the histogram
     * @return the histogram
     */
    default <H extends Histogram> H histogram(int name, H histogram) {
        return histogram(String.valueOf(name), histogram);
    }

    /**
     * Registers a meter.
     *
     * @param <M> type of the meter
     * @param name of the meter
     * @param meter the meter
     * @return the meter
     */
    <M extends Meter> M meter(String name, M meter);

    /**
     * Registers a meter.
     *
     * @param <M> type of the meter
     * @param name of the meter
     * @param meter the meter
     * @return the meter
     */
    default <M extends Meter> M meter(int name, M meter) {
        return meter(String.valueOf(name), meter);
    }

    /**
     * A group in this group.
     *
     * @param name of the group
     * @return the group, made if there is none
     */
    default MetricGroup addGroup(int name) {
        return addGroup(String.valueOf(name));
    }

    /**
     * A group in this group.
     *
     * @param name of the group
     * @return the group, made if there is none
     */
    MetricGroup addGroup(String name);

    /**
     * A pair of groups that defines a variable.
     *
     * @param key name of the variable
     * @param value its value
     * @return the inner group
     */
    MetricGroup addGroup(String key, String value);

    /**
     * Names of the groups from the root to this one.
     *
     * @return the names
     */
    String[] getScopeComponents();

    /**
     * All variables of this group and those around it.
     *
     * @return values by name
     */
    Map<String, String> getAllVariables();

    /**
     * Full name of a metric.
     *
     * @param metricName its name here
     * @return names joined with dots
     */
    String getMetricIdentifier(String metricName);

    /**
     * Full name of a metric.
     *
     * @param metricName its name here
     * @param filter changes every part
     * @return names joined with dots
     */
    String getMetricIdentifier(String metricName, CharacterFilter filter);
}
