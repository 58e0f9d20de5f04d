// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;

/** Emits watermarks and status as its records say: {@code w5}, {@code idle}, {@code active}, {@code latency}. */
class SignallingOperator extends AbstractStreamOperator<String>
        implements OneInputStreamOperator<String, String> {

    @Override
    public void processElement(StreamRecord<String> element) {
        String value = element.getValue();
        switch (value) {
            case "idle" -> output.emitWatermarkStatus(WatermarkStatus.IDLE);
            case "active" -> output.emitWatermarkStatus(WatermarkStatus.ACTIVE);
            case "latency" -> output.emitLatencyMarker(new LatencyMarker(1, getOperatorID(), 3));
            default -> output.emitWatermark(new Watermark(Long.parseLong(value.substring(1))));
        }
        output.collect(element);
    }

    /** Keeps to itself what comes from upstream, but for the end. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() == Long.MAX_VALUE) {
            super.processWatermark(mark);
        }
    }

    /** Emits what it is told, and passes it on. */
    static class Listening extends LifeOperator {

        @Override
        public void processLatencyMarker(LatencyMarker marker) throws Exception {
            output.collect(new StreamRecord<>(
                    "latency since " + marker.getMarkedTime() + " " + marker.getSubtaskIndex()));
            super.processLatencyMarker(marker);
        }
    }
}
