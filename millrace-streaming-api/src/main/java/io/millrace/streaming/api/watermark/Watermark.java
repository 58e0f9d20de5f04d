// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.watermark;

import io.millrace.streaming.runtime.streamrecord.StreamElement;

/**
 * Says that no record with this or an earlier timestamp follows. Immutable.
 *
 * <p>Mirrors Flink 1.14's {@code Watermark} of the streaming package; no known differences.
 */
public final class Watermark extends StreamElement {

    /** The end of event time. */
    public static final Watermark MAX_WATERMARK = new Watermark(Long.MAX_VALUE);

    /** What there is before the first watermark. */
    public static final Watermark UNINITIALIZED = new Watermark(Long.MIN_VALUE);

    private final long timestamp;

    /**
     * Creates a watermark.
     *
     * @param timestamp milliseconds since the epoch
     */
    public Watermark(long timestamp) {
        this.timestamp = timestamp;
    }

    /**
     * Returns the timestamp.
     *
     * @return milliseconds since the epoch
     */
    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof Watermark other && other.timestamp == timestamp;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(timestamp);
    }

    @Override
    public String toString() {
        return "Watermark @ " + timestamp;
    }
}
