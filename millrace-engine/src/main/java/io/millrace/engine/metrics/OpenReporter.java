// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.reporter.MetricReporter;

import java.util.Set;

/**
 * A reporter at work.
 *
 * @param name in the configuration
 * @param reporter the user's, or one that came with a library
 * @param delimiter between the parts of identifiers
 * @param excludedVariables that it does not want to see, with their brackets
 * @param intervalMs time from the end of one report to the next, if it wants to be called, positive
 */
record OpenReporter(
        String name,
        MetricReporter reporter,
        char delimiter,
        Set<String> excludedVariables,
        long intervalMs) {

    ReportedGroup view(MetricNode group) {
        return new ReportedGroup(group, delimiter, excludedVariables);
    }
}
