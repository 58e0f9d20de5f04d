// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.logging.LazyLogger;
import io.millrace.metrics.CharacterFilter;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Histogram;
import io.millrace.metrics.Meter;
import io.millrace.metrics.Metric;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.SimpleCounter;
import io.millrace.metrics.groups.OperatorIOMetricGroup;
import io.millrace.runtime.metrics.groups.InternalOperatorMetricGroup;

import org.slf4j.Logger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The metrics of one operator in one subtask, or a group below them. Belongs to the task's thread. */
public final class OperatorMetrics extends InternalOperatorMetricGroup
        implements OperatorIOMetricGroup {

    private static final Logger LOG = LazyLogger.of(OperatorMetrics.class);

    private final MetricRegistry registry;
    private final List<String> scope;
    private final Map<String, String> variables;
    private final Set<String> names = new HashSet<>();
    private final Map<String, MetricGroup> groups = new HashMap<>();

    /** Counters of input and output, made when somebody asks for them. */
    private final Map<String, Counter> inputOutput = new HashMap<>();

    private OperatorMetrics(
            MetricRegistry registry, List<String> scope, Map<String, String> variables) {
        this.registry = registry;
        this.scope = List.copyOf(scope);
        this.variables = variables;
    }

    /**
     * The group of an operator, with Flink's default scope: host, process, job, operator, subtask.
     *
     * @param registry makes the metrics known
     * @param jobId id of the job, as text
     * @param jobName name of the job
     * @param taskName name of the task
     * @param operatorName name of the operator
     * @param subtaskIndex from 0
     */
    public static OperatorMetrics of(
            MetricRegistry registry,
            String jobId,
            String jobName,
            String taskName,
            String operatorName,
            int subtaskIndex) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("<host>", "localhost");
        variables.put("<tm_id>", "local");
        variables.put("<job_id>", jobId);
        variables.put("<job_name>", jobName);
        variables.put("<task_name>", taskName);
        variables.put("<operator_name>", operatorName);
        variables.put("<subtask_index>", String.valueOf(subtaskIndex));
        List<String> scope = List.of(
                "localhost",
                "taskmanager",
                "local",
                jobName,
                operatorName,
                String.valueOf(subtaskIndex));
        return new OperatorMetrics(registry, scope, variables);
    }

    /**
     * The group of what coordinates the subtasks of an operator.
     *
     * @param registry makes the metrics known
     * @param jobId id of the job, as text
     * @param jobName name of the job
     * @param operatorName name of the operator
     */
    public static OperatorMetrics ofCoordinator(
            MetricRegistry registry, String jobId, String jobName, String operatorName) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("<host>", "localhost");
        variables.put("<job_id>", jobId);
        variables.put("<job_name>", jobName);
        variables.put("<operator_name>", operatorName);
        List<String> scope = List.of("localhost", "jobmanager", jobName, operatorName);
        return new OperatorMetrics(registry, scope, variables);
    }

    /** The counters of input and output stand in the operator's own scope. */
    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return this;
    }

    @Override
    public Counter getNumRecordsInCounter() {
        return inputOutput.computeIfAbsent("numRecordsIn", this::counter);
    }

    @Override
    public Counter getNumRecordsOutCounter() {
        return inputOutput.computeIfAbsent("numRecordsOut", this::counter);
    }

    @Override
    public Counter getNumBytesInCounter() {
        return inputOutput.computeIfAbsent("numBytesIn", this::counter);
    }

    @Override
    public Counter getNumBytesOutCounter() {
        return inputOutput.computeIfAbsent("numBytesOut", this::counter);
    }

    @Override
    public Counter counter(String name) {
        return counter(name, new SimpleCounter());
    }

    @Override
    public <C extends Counter> C counter(String name, C counter) {
        register(name, counter);
        return counter;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        register(name, gauge);
        return gauge;
    }

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        register(name, histogram);
        return histogram;
    }

    @Override
    public <M extends Meter> M meter(String name, M meter) {
        register(name, meter);
        return meter;
    }

    /** A second metric of one name in a group is left out, as in Flink, and keeps counting for itself. */
    private void register(String name, Metric metric) {
        String identifier = getMetricIdentifier(name);
        if (names.add(name)) {
            registry.register(identifier, metric);
        } else {
            LOG.warn(
                    "Name collision: there is already a metric '{}'; the new one will not be reported.",
                    identifier);
        }
    }

    @Override
    public MetricGroup addGroup(String name) {
        return groups.computeIfAbsent(name, n -> below(List.of(n), variables));
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return groups.computeIfAbsent(key + '.' + value, n -> {
            Map<String, String> more = new LinkedHashMap<>(variables);
            more.put('<' + key + '>', value);
            return below(List.of(key, value), more);
        });
    }

    private OperatorMetrics below(List<String> names, Map<String, String> newVariables) {
        List<String> components = new ArrayList<>(scope);
        components.addAll(names);
        return new OperatorMetrics(registry, components, newVariables);
    }

    @Override
    public String[] getScopeComponents() {
        return scope.toArray(new String[0]);
    }

    @Override
    public Map<String, String> getAllVariables() {
        return Map.copyOf(variables);
    }

    @Override
    public String getMetricIdentifier(String metricName) {
        return String.join(".", scope) + '.' + metricName;
    }

    @Override
    public String getMetricIdentifier(String metricName, CharacterFilter filter) {
        StringBuilder identifier = new StringBuilder();
        for (String component : scope) {
            identifier.append(filter.filterCharacters(component)).append('.');
        }
        return identifier.append(filter.filterCharacters(metricName)).toString();
    }
}
