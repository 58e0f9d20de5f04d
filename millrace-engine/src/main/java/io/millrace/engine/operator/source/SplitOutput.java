// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.connector.source.SourceOutput;
import io.millrace.engine.common.Errors;
import io.millrace.engine.record.Receiver;

/** Where a reader emits the records of one split. Hot path. */
final class SplitOutput implements SourceOutput<Object>, TimedOutput {

    private final Receiver<Object> out;
    private final ReaderOutputs outputs;
    private final TimestampAssigner<Object> assigner;
    private final WatermarkGenerator<Object> generator;
    private final WatermarkOutput onEvent;
    private final WatermarkOutput periodic;

    SplitOutput(
            Receiver<Object> out,
            ReaderOutputs outputs,
            TimestampAssigner<Object> assigner,
            WatermarkGenerator<Object> generator,
            WatermarkOutput onEvent,
            WatermarkOutput periodic) {
        this.out = out;
        this.outputs = outputs;
        this.assigner = assigner;
        this.generator = generator;
        this.onEvent = onEvent;
        this.periodic = periodic;
    }

    @Override
    public void collect(Object record) {
        collect(record, TimestampAssigner.NO_TIMESTAMP);
    }

    @Override
    public void collect(Object record, long timestamp) {
        outputs.records++;
        long assigned = assigner.extractTimestamp(record, timestamp);
        try {
            out.receive(record, assigned);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
        generator.onEvent(record, assigned, onEvent);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        onEvent.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
        onEvent.markIdle();
    }

    @Override
    public void markActive() {
        onEvent.markActive();
    }

    @Override
    public void emitPeriodic() {
        generator.onPeriodicEmit(periodic);
    }
}
