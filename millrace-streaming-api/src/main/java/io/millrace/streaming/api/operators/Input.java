// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * One input of an operator. Mirrors Flink 1.14's {@code Input}; no known differences.
 *
 * @param <IN> type of the records
 */
@PublicEvolving
public interface Input<IN> {

    /**
     * Takes a record.
     *
     * @param element the record; the operator may keep and change it
     * @throws Exception fails the job
     */
    void processElement(StreamRecord<IN> element) throws Exception;

    /**
     * Takes a watermark.
     *
     * @param mark the watermark; later than all before it
     * @throws Exception fails the job
     */
    void processWatermark(Watermark mark) throws Exception;

    /**
     * Hears that the input is idle, or active again.
     *
     * @param watermarkStatus which of the two
     * @throws Exception fails the job
     */
    void processWatermarkStatus(WatermarkStatus watermarkStatus) throws Exception;

    /**
     * Takes a marker that measures latency.
     *
     * @param latencyMarker the marker
     * @throws Exception fails the job
     */
    void processLatencyMarker(LatencyMarker latencyMarker) throws Exception;

    /**
     * Called before each record.
     *
     * @param record the record
     * @throws Exception fails the job
     */
    void setKeyContextElement(StreamRecord<IN> record) throws Exception;
}
