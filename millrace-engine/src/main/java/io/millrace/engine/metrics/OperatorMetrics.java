// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.CharacterFilter;
import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.Histogram;
import io.millrace.metrics.LogicalScopeProvider;
import io.millrace.metrics.Meter;
import io.millrace.metrics.MetricGroup;
import io.millrace.metrics.groups.OperatorIOMetricGroup;
import io.millrace.runtime.metrics.groups.InternalOperatorMetricGroup;

import java.util.Map;

/** The metrics of one operator in one subtask. Belongs to the task's thread; users may register in it from any. */
public final class OperatorMetrics extends InternalOperatorMetricGroup
        implements LogicalScopeProvider {

    private final TaskMetrics task;
    private final MetricNode group;
    /** Null until somebody asks. */
    private OperatorInputOutput inputOutput;

    OperatorMetrics(TaskMetrics task, MetricNode group) {
        this.task = task;
        this.group = group;
    }

    private synchronized OperatorInputOutput inputOutput() {
        if (inputOutput == null) {
            inputOutput = new OperatorInputOutput(group, task);
        }
        return inputOutput;
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return inputOutput();
    }

    /** Counts what comes into the operator. */
    public RecordCounter recordsIn() {
        return inputOutput().getNumRecordsInCounter();
    }

    /** Counts what the operator emits. */
    public RecordCounter recordsOut() {
        return inputOutput().getNumRecordsOutCounter();
    }

    /**
     * Makes the operator's event time known.
     *
     * @param inputs number of its logical inputs; 0 for a source
     * @param isHead whether it takes the task's input
     */
    public OperatorWatermarks registerWatermarks(int inputs, boolean isHead) {
        OperatorWatermarks watermarks = new OperatorWatermarks(inputs);
        group.gauge("currentOutputWatermark", watermarks.output());
        if (inputs > 1) {
            for (int i = 0; i < inputs; i++) {
                group.gauge("currentInput" + (i + 1) + "Watermark", watermarks.input(i));
            }
        }
        if (inputs > 0) {
            Gauge<Long> slowest = watermarks.slowestInput();
            group.gauge("currentInputWatermark", slowest);
            if (isHead) {
                task.registerInputWatermark(slowest);
            }
        }
        return watermarks;
    }

    @Override
    public Counter counter(String name) {
        return group.counter(name);
    }

    @Override
    public <C extends Counter> C counter(String name, C counter) {
        return group.counter(name, counter);
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        return group.gauge(name, gauge);
    }

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        return group.histogram(name, histogram);
    }

    @Override
    public <M extends Meter> M meter(String name, M meter) {
        return group.meter(name, meter);
    }

    @Override
    public MetricGroup addGroup(String name) {
        return group.addGroup(name);
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return group.addGroup(key, value);
    }

    @Override
    public String[] getScopeComponents() {
        return group.getScopeComponents();
    }

    @Override
    public Map<String, String> getAllVariables() {
        return group.getAllVariables();
    }

    @Override
    public String getMetricIdentifier(String metricName) {
        return group.getMetricIdentifier(metricName);
    }

    @Override
    public String getMetricIdentifier(String metricName, CharacterFilter filter) {
        return group.getMetricIdentifier(metricName, filter);
    }

    @Override
    public String getLogicalScope(CharacterFilter filter) {
        return group.getLogicalScope(filter);
    }

    @Override
    public String getLogicalScope(CharacterFilter filter, char delimiter) {
        return group.getLogicalScope(filter, delimiter);
    }

    @Override
    public MetricGroup getWrappedMetricGroup() {
        return group;
    }
}
