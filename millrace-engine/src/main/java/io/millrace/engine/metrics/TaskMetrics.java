// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Counter;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.MeterView;
import io.millrace.metrics.MetricGroup;

import java.util.Map;

/**
 * The metrics of one chain in one subtask: its own group, and one for each of its operators. Belongs to the thread that builds
 * and runs the task, except {@link #close}.
 */
public final class TaskMetrics {

    /** Where Flink cuts names of operators. */
    private static final int MAX_OPERATOR_NAME = 80;

    private final MetricRegistry registry;
    private final MetricNode group;
    private final SumCounter recordsIn = new SumCounter();
    private final SumCounter recordsOut = new SumCounter();
    private final Counter bytesIn = new SumCounter();
    private final Counter bytesOut = new SumCounter();

    TaskMetrics(MetricRegistry registry, MetricNode group) {
        this.registry = registry;
        this.group = group;
        if (registry.isObserved()) {
            counter(group, "numBytesIn", bytesIn);
            counter(group, "numBytesOut", bytesOut);
            counter(group, "numRecordsIn", recordsIn);
            counter(group, "numRecordsOut", recordsOut);
        }
    }

    /** A counter, and how fast it rises if somebody hears of it: that needs a thread. */
    void counter(MetricGroup inGroup, String name, Counter counter) {
        inGroup.counter(name, counter);
        if (registry.isObserved()) {
            inGroup.meter(name + "PerSecond", new MeterView(counter));
        }
    }

    /** Whether somebody hears of metrics. */
    public boolean isObserved() {
        return registry.isObserved();
    }

    /**
     * The group of an operator; a new one in each call.
     *
     * @param operatorId names the operator in the job
     * @param operatorName its name
     */
    public OperatorMetrics operator(String operatorId, String operatorName) {
        String name = operatorName.length() > MAX_OPERATOR_NAME
                ? operatorName.substring(0, MAX_OPERATOR_NAME)
                : operatorName;
        MetricNode operator = group.component(
                "operator",
                registry.formats().operator(),
                Map.of(Variables.OPERATOR_ID, operatorId, Variables.OPERATOR_NAME, name));
        return new OperatorMetrics(this, operator);
    }

    /** What one operator takes from other tasks is what the task takes. */
    public void addInput(Counter counter) {
        recordsIn.add(counter);
    }

    /** What one operator sends to other tasks is what the task sends. */
    public void addOutput(Counter counter) {
        recordsOut.add(counter);
    }

    /** Bytes that readers say they have read; nothing is serialized between tasks of one process. */
    Counter bytesIn() {
        return bytesIn;
    }

    /** Bytes that writers say they have written. */
    Counter bytesOut() {
        return bytesOut;
    }

    /** The task's event time, which is that of its first operator. */
    public void registerInputWatermark(Gauge<Long> watermark) {
        group.gauge("currentInputWatermark", watermark);
    }

    /**
     * Makes known what the task does with its time.
     *
     * @param times of the task
     * @param isDriven whether the task knows when it is busy; false if a function of the user drives it
     */
    public void registerTimes(TaskTimes times, boolean isDriven) {
        if (!registry.isObserved()) {
            return;
        }
        TimeShare idle = new TimeShare(times::idleNanos);
        TimeShare blocked = new TimeShare(times::blockedNanos);
        group.gauge("idleTimeMsPerSecond", idle);
        group.gauge("backPressuredTimeMsPerSecond", blocked);
        Gauge<Double> busy = () -> isDriven
                ? 1000.0 - Math.min(1000, idle.getValue() + blocked.getValue())
                : Double.NaN;
        group.gauge("busyTimeMsPerSecond", busy);
        Gauge<Boolean> isBackPressured = times::isBlocked;
        group.gauge("isBackPressured", isBackPressured);
    }

    /** The task has ended: its metrics and those of its operators are let go. Any thread. */
    public void close() {
        group.close();
    }
}
