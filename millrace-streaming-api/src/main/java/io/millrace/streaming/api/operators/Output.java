// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/**
 * Where an operator's records go, and everything else that flows. Used on the task's thread.
 *
 * <p>Mirrors Flink 1.14's {@code Output}; no known differences.
 *
 * @param <T> type of the elements, {@link StreamRecord}s for operators
 */
@PublicEvolving
public interface Output<T> extends Collector<T> {

    /**
     * Emits a watermark, to all outputs.
     *
     * @param mark the watermark; dropped while the output is idle
     */
    void emitWatermark(Watermark mark);

    /**
     * Says that the output is idle, or active again.
     *
     * @param watermarkStatus which of the two
     */
    void emitWatermarkStatus(WatermarkStatus watermarkStatus);

    /**
     * Emits a record into a side output.
     *
     * @param outputTag the side output
     * @param record the record
     * @param <X> type of the record's value
     */
    <X> void collect(OutputTag<X> outputTag, StreamRecord<X> record);

    /**
     * Emits a marker that measures latency.
     *
     * @param latencyMarker the marker
     */
    void emitLatencyMarker(LatencyMarker latencyMarker);
}
