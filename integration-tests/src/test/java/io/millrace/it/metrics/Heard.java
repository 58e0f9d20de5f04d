// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.metrics;

import io.millrace.configuration.Configuration;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Metric;
import io.millrace.metrics.MetricConfig;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.reporter.MetricReporter;
import io.millrace.metrics.reporter.Scheduled;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A reporter as users write them: keeps what it hears, for one test at a time. */
public final class Heard implements MetricReporter, Scheduled {

    /** Metrics that are there, by identifier without host and process; of operators, not of tasks. */
    static final Map<String, Metric> NOW = new ConcurrentHashMap<>();
    /** Last values of counters and gauges that have gone. */
    static final Map<String, Object> GONE = new ConcurrentHashMap<>();

    static final List<String> THREADS = new CopyOnWriteArrayList<>();
    static volatile CountDownLatch reported;
    static volatile int open;

    /** Settings with this reporter in them. */
    static Configuration settings() {
        NOW.clear();
        GONE.clear();
        THREADS.clear();
        reported = new CountDownLatch(2);
        open = 0;
        Configuration configuration = new Configuration();
        configuration.setString("metrics.reporter.heard.class", Heard.class.getName());
        configuration.setString("metrics.reporter.heard.interval", "1 ms");
        return configuration;
    }

    /** Value of a counter or gauge that is there; null if there is none of that name. */
    static Object value(String name) {
        Metric metric = NOW.get(name);
        return metric == null ? null : valueOf(metric);
    }

    private static Object valueOf(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        return metric instanceof Gauge<?> gauge
                ? gauge.getValue()
                : metric.getClass().getName();
    }

    private static String nameOf(String metricName, MetricGroup group) {
        String name = group.getMetricIdentifier(metricName);
        String ofTask = group.getAllVariables().containsKey("<operator_name>") ? "" : "task ";
        return ofTask + name.substring(name.indexOf("job."));
    }

    @Override
    public void open(MetricConfig config) {
        open++;
    }

    @Override
    public void close() {
        open--;
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String metricName, MetricGroup group) {
        NOW.put(nameOf(metricName, group), metric);
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String metricName, MetricGroup group) {
        String name = nameOf(metricName, group);
        NOW.remove(name);
        GONE.put(name, valueOf(metric));
    }

    @Override
    public void report() {
        THREADS.add(Thread.currentThread().getName());
        reported.countDown();
    }
}
