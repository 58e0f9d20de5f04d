// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.operators.windowing;

import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * An element of a window, as evictors see it: a value with a timestamp, or without one. Immutable.
 *
 * <p>Mirrors Flink 1.14's {@code TimestampedValue}; no known differences.
 *
 * @param <T> type of the value
 */
public class TimestampedValue<T> {

    private final T value;
    /** Meaningless unless {@link #hasTimestamp}. */
    private final long timestamp;

    private final boolean hasTimestamp;

    /**
     * Creates an element without timestamp.
     *
     * @param value the value
     */
    public TimestampedValue(T value) {
        this.value = value;
        this.timestamp = Long.MIN_VALUE;
        this.hasTimestamp = false;
    }

    /**
     * Creates an element.
     *
     * @param value the value
     * @param timestamp milliseconds since the epoch
     */
    public TimestampedValue(T value, long timestamp) {
        this.value = value;
        this.timestamp = timestamp;
        this.hasTimestamp = true;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public T getValue() {
        return value;
    }

    /**
     * Returns the timestamp.
     *
     * @return milliseconds since the epoch
     * @throws IllegalStateException if there is none
     */
    public long getTimestamp() {
        if (!hasTimestamp) {
            throw new IllegalStateException(
                    "Record has no timestamp. Is the time characteristic set to"
                            + " 'ProcessingTime', or did you forget to call"
                            + " 'DataStream.assignTimestampsAndWatermarks(...)'?");
        }
        return timestamp;
    }

    /**
     * Says whether there is a timestamp.
     *
     * @return whether there is one
     */
    public boolean hasTimestamp() {
        return hasTimestamp;
    }

    /**
     * Returns the same as a stream record.
     *
     * @return a new record
     */
    public StreamRecord<T> getStreamRecord() {
        return hasTimestamp ? new StreamRecord<>(value, timestamp) : new StreamRecord<>(value);
    }

    /**
     * Makes an element of a stream record.
     *
     * @param streamRecord the record
     * @param <T> type of the value
     * @return a new element
     */
    public static <T> TimestampedValue<T> from(StreamRecord<T> streamRecord) {
        return streamRecord.hasTimestamp()
                ? new TimestampedValue<>(streamRecord.getValue(), streamRecord.getTimestamp())
                : new TimestampedValue<>(streamRecord.getValue());
    }
}
