// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.CharacterFilter;
import io.millrace.metrics.LogicalScopeProvider;
import io.millrace.metrics.MetricGroup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A group as one reporter sees it: with the reporter's delimiter, which no part of a name contains, and without variables that
 * the reporter does not want.
 */
final class ReportedGroup extends MetricsOf<MetricNode> implements LogicalScopeProvider {

    private final char delimiter;
    private final Set<String> excludedVariables;

    ReportedGroup(MetricNode group, char delimiter, Set<String> excludedVariables) {
        super(group);
        this.delimiter = delimiter;
        this.excludedVariables = excludedVariables;
    }

    private CharacterFilter withoutDelimiter(CharacterFilter filter) {
        char instead = delimiter == '_' ? '-' : '_';
        return text -> filter.filterCharacters(text.replace(delimiter, instead));
    }

    @Override
    public String getMetricIdentifier(String metricName) {
        return getMetricIdentifier(metricName, text -> text);
    }

    @Override
    public String getMetricIdentifier(String metricName, CharacterFilter filter) {
        return group.identifier(metricName, withoutDelimiter(filter), delimiter);
    }

    @Override
    public Map<String, String> getAllVariables() {
        Map<String, String> all = new HashMap<>(group.getAllVariables());
        all.keySet().removeAll(excludedVariables);
        return all;
    }

    @Override
    public String getLogicalScope(CharacterFilter filter) {
        return getLogicalScope(filter, delimiter);
    }

    @Override
    public String getLogicalScope(CharacterFilter filter, char asked) {
        return group.getLogicalScope(withoutDelimiter(filter), asked);
    }

    @Override
    public MetricGroup getWrappedMetricGroup() {
        return group;
    }
}
