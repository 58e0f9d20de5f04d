// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hands every record to a sink function. Mirrors Flink 1.14's {@code StreamSink}; no known differences.
 *
 * @param <IN> type of the records
 */
public class StreamSink<IN> extends AbstractUdfStreamOperator<Object, SinkFunction<IN>>
        implements OneInputStreamOperator<IN, Object> {

    private static final long serialVersionUID = 1L;

    private transient ElementContext sinkContext;
    private long currentWatermark = Long.MIN_VALUE;

    /**
     * An operator that may share a task with all its neighbours.
     *
     * @param sinkFunction the function
     */
    public StreamSink(SinkFunction<IN> sinkFunction) {
        super(sinkFunction);
        chainingStrategy = ChainingStrategy.ALWAYS;
    }

    @Override
    public void open() throws Exception {
        super.open();
        sinkContext = new ElementContext();
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        sinkContext.element = element;
        userFunction.invoke(element.getValue(), sinkContext);
    }

    /** Counts the marker; nothing is behind a sink. */
    @Override
    protected void reportOrForwardLatencyMarker(LatencyMarker marker) {
        latencyStats.reportLatency(marker);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        currentWatermark = mark.getTimestamp();
        userFunction.writeWatermark(
                new io.millrace.api.common.eventtime.Watermark(mark.getTimestamp()));
    }

    /** What the function sees with a record. */
    private final class ElementContext implements SinkFunction.Context {

        private StreamRecord<IN> element;

        @Override
        public long currentProcessingTime() {
            return getProcessingTimeService().getCurrentProcessingTime();
        }

        @Override
        public long currentWatermark() {
            return currentWatermark;
        }

        @Override
        public Long timestamp() {
            return element.hasTimestamp() ? element.getTimestamp() : null;
        }
    }
}
