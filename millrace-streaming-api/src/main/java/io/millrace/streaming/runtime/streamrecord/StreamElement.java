// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.streamrecord;

import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * A record, a watermark, a status or a latency marker.
 *
 * <p>Mirrors Flink 1.14's {@code StreamElement}. Differences: the engine does not move its records as objects
 * of this type.
 */
public abstract class StreamElement {

    /** Creates an element. */
    public StreamElement() {}

    /**
     * Says whether this is a watermark.
     *
     * @return whether it is
     */
    public final boolean isWatermark() {
        return getClass() == Watermark.class;
    }

    /**
     * Says whether this is a record.
     *
     * @return whether it is
     */
    public final boolean isRecord() {
        return getClass() == StreamRecord.class;
    }

    /**
     * Says whether this is a status.
     *
     * @return whether it is
     */
    public final boolean isWatermarkStatus() {
        return getClass() == WatermarkStatus.class;
    }

    /**
     * Says whether this is a latency marker.
     *
     * @return whether it is
     */
    public final boolean isLatencyMarker() {
        return getClass() == LatencyMarker.class;
    }

    /**
     * Returns this as a record.
     *
     * @param <E> type of the record's value
     * @return the record
     * @throws ClassCastException if it is none
     */
    @SuppressWarnings("unchecked")
    public final <E> StreamRecord<E> asRecord() {
        return (StreamRecord<E>) this;
    }

    /**
     * Returns this as a watermark.
     *
     * @return the watermark
     * @throws ClassCastException if it is none
     */
    public final Watermark asWatermark() {
        return (Watermark) this;
    }

    /**
     * Returns this as a status.
     *
     * @return the status
     * @throws ClassCastException if it is none
     */
    public final WatermarkStatus asWatermarkStatus() {
        return (WatermarkStatus) this;
    }

    /**
     * Returns this as a latency marker.
     *
     * @return the marker
     * @throws ClassCastException if it is none
     */
    public final LatencyMarker asLatencyMarker() {
        return (LatencyMarker) this;
    }
}
