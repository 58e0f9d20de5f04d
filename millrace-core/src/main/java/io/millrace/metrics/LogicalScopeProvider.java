// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/**
 * A group that knows the kinds of the groups above it, besides their names. Reporters ask it for names without hosts and
 * numbers. Mirrors Flink 1.14's {@code LogicalScopeProvider}.
 */
public interface LogicalScopeProvider {

    /**
     * The logical scope, such as {@code taskmanager.job.task}.
     *
     * @param filter changes every part
     * @return the parts joined with the delimiter of the reporter
     */
    String getLogicalScope(CharacterFilter filter);

    /**
     * The logical scope, such as {@code taskmanager.job.task}.
     *
     * @param filter changes every part
     * @param delimiter stands between the parts
     * @return the parts joined
     */
    String getLogicalScope(CharacterFilter filter, char delimiter);

    /**
     * The group whose scope this is.
     *
     * @return the group, without what a reporter's view of it adds
     */
    MetricGroup getWrappedMetricGroup();

    /**
     * The provider that a group is.
     *
     * @param metricGroup the group
     * @return the same
     * @throws IllegalStateException if it is none
     */
    static LogicalScopeProvider castFrom(MetricGroup metricGroup) throws IllegalStateException {
        if (metricGroup instanceof LogicalScopeProvider provider) {
            return provider;
        }
        throw new IllegalStateException(
                "The given metric group does not implement the LogicalScopeProvider interface.");
    }
}
