// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.SourceOutput;
import io.millrace.engine.common.Errors;
import io.millrace.engine.record.Receiver;

/** Where a reader emits records that it does not tell apart by splits. Hot path. */
final class MainOutput implements ReaderOutput<Object>, TimedOutput {

    private final Receiver<Object> out;
    private final ReaderOutputs outputs;
    private final TimestampAssigner<Object> assigner;
    private final WatermarkGenerator<Object> generator;
    private final WatermarkOutput watermarks;

    MainOutput(
            Receiver<Object> out,
            ReaderOutputs outputs,
            TimestampAssigner<Object> assigner,
            WatermarkGenerator<Object> generator,
            WatermarkOutput watermarks) {
        this.out = out;
        this.outputs = outputs;
        this.assigner = assigner;
        this.generator = generator;
        this.watermarks = watermarks;
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
        generator.onEvent(record, assigned, watermarks);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        watermarks.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
        watermarks.markIdle();
    }

    @Override
    public void markActive() {
        watermarks.markActive();
    }

    @Override
    public SourceOutput<Object> createOutputForSplit(String splitId) {
        return outputs.createForSplit(splitId);
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        outputs.releaseForSplit(splitId);
    }

    @Override
    public void emitPeriodic() {
        generator.onPeriodicEmit(watermarks);
    }
}
