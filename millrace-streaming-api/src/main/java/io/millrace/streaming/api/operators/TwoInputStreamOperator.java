// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * An operator with two inputs. Mirrors Flink 1.14's {@code TwoInputStreamOperator}; no known differences.
 *
 * @param <IN1> type of the records of the first input
 * @param <IN2> type of the records of the second input
 * @param <OUT> type of the records that go out
 */
@PublicEvolving
public interface TwoInputStreamOperator<IN1, IN2, OUT> extends StreamOperator<OUT> {

    /**
     * Takes a record of the first input.
     *
     * @param element the record; the operator may keep and change it
     * @throws Exception fails the job
     */
    void processElement1(StreamRecord<IN1> element) throws Exception;

    /**
     * Takes a watermark of the first input.
     *
     * @param mark the watermark; later than all before it in this input
     * @throws Exception fails the job
     */
    void processWatermark1(Watermark mark) throws Exception;

    /**
     * Takes a marker that measures latency from the first input.
     *
     * @param latencyMarker the marker
     * @throws Exception fails the job
     */
    void processLatencyMarker1(LatencyMarker latencyMarker) throws Exception;

    /**
     * Hears that the first input is idle, or active again.
     *
     * @param watermarkStatus which of the two
     * @throws Exception fails the job
     */
    void processWatermarkStatus1(WatermarkStatus watermarkStatus) throws Exception;

    /**
     * Takes a record of the second input.
     *
     * @param element the record; the operator may keep and change it
     * @throws Exception fails the job
     */
    void processElement2(StreamRecord<IN2> element) throws Exception;

    /**
     * Takes a watermark of the second input.
     *
     * @param mark the watermark; later than all before it in this input
     * @throws Exception fails the job
     */
    void processWatermark2(Watermark mark) throws Exception;

    /**
     * Takes a marker that measures latency from the second input.
     *
     * @param latencyMarker the marker
     * @throws Exception fails the job
     */
    void processLatencyMarker2(LatencyMarker latencyMarker) throws Exception;

    /**
     * Hears that the second input is idle, or active again.
     *
     * @param watermarkStatus which of the two
     * @throws Exception fails the job
     */
    void processWatermarkStatus2(WatermarkStatus watermarkStatus) throws Exception;
}
