// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.record.Receiver;

import java.util.List;

/** Passes records on, and writes down all that happens to it. */
final class LoggingOperator implements Operator {

    final OperatorContext context;
    private final String name;
    private final List<String> log;
    RuntimeException openFailure;
    RuntimeException disposeFailure;
    long timerMs = Long.MAX_VALUE;
    long passedWatermark = Long.MIN_VALUE;
    boolean changesWatermark;

    LoggingOperator(OperatorContext context, List<String> log) {
        this.context = context;
        this.name = context.operatorName();
        this.log = log;
    }

    @Override
    public Receiver<?> input(int index) {
        Receiver<Object> output = context.output();
        return (value, timestamp) -> {
            log.add(name + " " + value);
            output.receive(value, timestamp);
        };
    }

    @Override
    public void open() {
        log.add("open " + name);
        if (openFailure != null) {
            throw openFailure;
        }
    }

    @Override
    public long onWatermark(long watermark) {
        log.add(name + " w" + watermark);
        return changesWatermark ? passedWatermark : watermark;
    }

    @Override
    public boolean onStatus(boolean idle) {
        log.add(name + (idle ? " idle" : " active"));
        return idle;
    }

    @Override
    public long nextProcessingTimeMs() {
        return timerMs;
    }

    @Override
    public void onProcessingTime(long nowMs) {
        log.add(name + " timer " + nowMs);
        timerMs = Long.MAX_VALUE;
    }

    @Override
    public void onEndOfInput(int index) {
        log.add("end " + name);
    }

    @Override
    public void beforeBarrier(long checkpointId) {
        log.add(name + " barrier " + checkpointId);
    }

    @Override
    public void dispose() {
        log.add("dispose " + name);
        if (disposeFailure != null) {
            throw disposeFailure;
        }
    }
}
