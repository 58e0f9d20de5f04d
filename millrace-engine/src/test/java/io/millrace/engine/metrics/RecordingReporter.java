// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Metric;
import io.millrace.metrics.MetricConfig;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.reporter.InstantiateViaFactory;
import io.millrace.metrics.reporter.InterceptInstantiationViaReflection;
import io.millrace.metrics.reporter.MetricReporter;
import io.millrace.metrics.reporter.MetricReporterFactory;
import io.millrace.metrics.reporter.Scheduled;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Keeps what it hears. */
public class RecordingReporter implements MetricReporter, Scheduled {

    final List<String> events = new ArrayList<>();
    MetricConfig config;
    MetricGroup lastGroup;
    boolean failsToReport;

    @Override
    public void open(MetricConfig openedWith) {
        config = openedWith;
        if (openedWith.getBoolean("fails", false)) {
            throw new IllegalStateException("by intention");
        }
    }

    @Override
    public void close() {
        events.add("close");
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        lastGroup = group;
        events.add("+" + group.getMetricIdentifier(name));
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        events.add("-" + group.getMetricIdentifier(name));
    }

    @Override
    public void report() {
        events.add("report");
        if (failsToReport) {
            throw new IllegalStateException("by intention");
        }
    }

    /** Made by its factory, whoever asks for it. */
    public static final class Intercepted extends RecordingReporter {

        private final String by;

        public Intercepted() {
            this("reflection");
        }

        Intercepted(String by) {
            this.by = by;
        }

        String by() {
            return by;
        }
    }

    /** Says which factory makes it. */
    @InstantiateViaFactory(
            factoryClassName = "io.millrace.engine.metrics.RecordingReporter$Factory")
    public static final class Redirected extends RecordingReporter {}

    /** Found by the service loader. */
    @InterceptInstantiationViaReflection(
            reporterClassName = "io.millrace.engine.metrics.RecordingReporter$Intercepted")
    public static final class Factory implements MetricReporterFactory {

        @Override
        public MetricReporter createMetricReporter(Properties properties) {
            return new Intercepted("factory of " + properties.getProperty("interval"));
        }
    }
}
