// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.streamrecord;

import io.millrace.streaming.api.watermark.Watermark;

/**
 * A record or a watermark.
 *
 * <p>Mirrors Flink 1.14's {@code StreamElement}. Differences: there are no latency markers and no status
 * elements; the engine does not move its records as objects of this type.
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
}
