// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.operators.Output;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;
import io.millrace.util.OutputTag;

/** Where the records of a user's operator go. Hot path. */
final class CustomOutput implements Output<StreamRecord<Object>> {

    private final OperatorContext context;
    private final Receiver<Object> out;
    private boolean isIdle;

    CustomOutput(OperatorContext context) {
        this.context = context;
        this.out = context.output();
    }

    boolean isIdle() {
        return isIdle;
    }

    @Override
    public void collect(StreamRecord<Object> record) {
        try {
            out.receive(record.getValue(), timestampOf(record));
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    private static long timestampOf(StreamRecord<?> record) {
        return record.hasTimestamp() ? record.getTimestamp() : Receiver.NO_TIMESTAMP;
    }

    @Override
    public <X> void collect(OutputTag<X> outputTag, StreamRecord<X> record) {
        Receiver<X> receiver = context.sideOutput(outputTag);
        if (receiver == null) {
            return;
        }
        try {
            receiver.receive(record.getValue(), timestampOf(record));
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    /** While the output is idle nobody waits for it, so its watermarks are dropped. */
    @Override
    public void emitWatermark(Watermark mark) {
        if (isIdle) {
            return;
        }
        try {
            context.emitWatermark(mark.getTimestamp());
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @Override
    public void emitWatermarkStatus(WatermarkStatus watermarkStatus) {
        isIdle = watermarkStatus.isIdle();
        try {
            context.emitStatus(isIdle);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    @Override
    public void emitLatencyMarker(LatencyMarker latencyMarker) {
        try {
            context.emitLatencyMarker(latencyMarker);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    /** Called by users only; there is nothing to close. */
    @Override
    public void close() {}
}
