// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.reporter;

import java.util.Properties;

/** Makes a reporter; found as a service. Mirrors Flink 1.14's {@code MetricReporterFactory}. */
public interface MetricReporterFactory {

    /**
     * Makes a reporter.
     *
     * @param properties settings of the reporter, which it is also opened with
     * @return the reporter
     */
    MetricReporter createMetricReporter(Properties properties);
}
