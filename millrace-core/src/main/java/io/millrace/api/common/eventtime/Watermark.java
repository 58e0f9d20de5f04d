// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import java.io.Serializable;

/**
 * Says that no more records with this timestamp or an earlier one are expected. Mirrors Flink 1.14's {@code Watermark}.
 */
public final class Watermark implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The end of event time. */
    public static final Watermark MAX_WATERMARK = new Watermark(Long.MAX_VALUE);

    private final long timestamp;

    /**
     * A watermark.
     *
     * @param timestamp event time in milliseconds
     */
    public Watermark(long timestamp) {
        this.timestamp = timestamp;
    }

    /**
     * How far event time has come.
     *
     * @return event time in milliseconds
     */
    public long getTimestamp() {
        return timestamp;
    }

    /**
     * The timestamp as text.
     *
     * @return date and time in the default zone
     */
    public String getFormattedTimestamp() {
        return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
                .format(java.time.Instant.ofEpochMilli(timestamp)
                        .atZone(java.time.ZoneId.systemDefault()));
    }

    @Override
    public boolean equals(Object o) {
        return o == this || o instanceof Watermark other && timestamp == other.timestamp;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(timestamp);
    }

    @Override
    public String toString() {
        return "Watermark @ " + timestamp + " (" + getFormattedTimestamp() + ')';
    }
}
