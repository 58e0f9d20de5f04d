// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;
import io.millrace.util.OutputTag;

/**
 * Emits plain values with the timestamp that was set last. Used on the task's thread.
 *
 * <p>Mirrors Flink 1.14's {@code TimestampedCollector}; no known differences.
 *
 * @param <T> type of the values
 */
public final class TimestampedCollector<T> implements Output<T> {

    private final Output<StreamRecord<T>> output;
    private final StreamRecord<T> reuse = new StreamRecord<>(null);

    /**
     * A collector without timestamp.
     *
     * @param output where records go
     */
    public TimestampedCollector(Output<StreamRecord<T>> output) {
        this.output = output;
    }

    @Override
    public void collect(T record) {
        output.collect(reuse.replace(record));
    }

    /**
     * Takes over the timestamp of a record, or that it has none.
     *
     * @param timestampBase the record
     */
    public void setTimestamp(StreamRecord<?> timestampBase) {
        if (timestampBase.hasTimestamp()) {
            setAbsoluteTimestamp(timestampBase.getTimestamp());
        } else {
            eraseTimestamp();
        }
    }

    /**
     * Sets the timestamp of what is emitted from now on.
     *
     * @param timestamp milliseconds since the epoch
     */
    public void setAbsoluteTimestamp(long timestamp) {
        reuse.setTimestamp(timestamp);
    }

    /** What is emitted from now on has no timestamp. */
    public void eraseTimestamp() {
        reuse.eraseTimestamp();
    }

    @Override
    public void close() {
        output.close();
    }

    @Override
    public void emitWatermark(Watermark mark) {
        output.emitWatermark(mark);
    }

    @Override
    public void emitWatermarkStatus(WatermarkStatus watermarkStatus) {
        output.emitWatermarkStatus(watermarkStatus);
    }

    @Override
    public <X> void collect(OutputTag<X> outputTag, StreamRecord<X> record) {
        output.collect(outputTag, record);
    }

    @Override
    public void emitLatencyMarker(LatencyMarker latencyMarker) {
        output.emitLatencyMarker(latencyMarker);
    }
}
