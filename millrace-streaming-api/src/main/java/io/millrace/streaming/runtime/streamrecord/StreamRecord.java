// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.streamrecord;

import java.util.Objects;

/**
 * A value with a timestamp, or without one. Mutable; not thread-safe.
 *
 * <p>Mirrors Flink 1.14's {@code StreamRecord}; no known differences.
 *
 * @param <T> type of the value
 */
public final class StreamRecord<T> extends StreamElement {

    private T value;
    /** Meaningless unless {@link #hasTimestamp}. */
    private long timestamp;

    private boolean hasTimestamp;

    /**
     * Creates a record without timestamp.
     *
     * @param value the value, may be null
     */
    public StreamRecord(T value) {
        this.value = value;
    }

    /**
     * Creates a record.
     *
     * @param value the value, may be null
     * @param timestamp milliseconds since the epoch
     */
    public StreamRecord(T value, long timestamp) {
        this.value = value;
        setTimestamp(timestamp);
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
     * @return milliseconds since the epoch, {@code Long.MIN_VALUE} if there is none
     */
    public long getTimestamp() {
        return hasTimestamp ? timestamp : Long.MIN_VALUE;
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
     * Sets another value, keeping the timestamp.
     *
     * @param element the value
     * @param <X> type of the value
     * @return this object
     */
    @SuppressWarnings("unchecked")
    public <X> StreamRecord<X> replace(X element) {
        StreamRecord<X> self = (StreamRecord<X>) this;
        self.value = element;
        return self;
    }

    /**
     * Sets another value and timestamp.
     *
     * @param value the value
     * @param timestamp milliseconds since the epoch
     * @param <X> type of the value
     * @return this object
     */
    public <X> StreamRecord<X> replace(X value, long timestamp) {
        setTimestamp(timestamp);
        return replace(value);
    }

    /**
     * Sets the timestamp.
     *
     * @param timestamp milliseconds since the epoch
     */
    public void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
        this.hasTimestamp = true;
    }

    /** Removes the timestamp. */
    public void eraseTimestamp() {
        hasTimestamp = false;
    }

    /**
     * Returns another record with the same timestamp, or as this one without.
     *
     * @param valueCopy the value of the new record
     * @return the new record
     */
    public StreamRecord<T> copy(T valueCopy) {
        StreamRecord<T> copy = new StreamRecord<>(valueCopy);
        copyTo(valueCopy, copy);
        return copy;
    }

    /**
     * Makes another record have a value and this one's timestamp.
     *
     * @param valueCopy the value
     * @param target the other record
     */
    public void copyTo(T valueCopy, StreamRecord<T> target) {
        target.value = valueCopy;
        target.timestamp = timestamp;
        target.hasTimestamp = hasTimestamp;
    }

    @Override
    public boolean equals(Object o) {
        if (this == o) {
            return true;
        }
        return o instanceof StreamRecord<?> other
                && hasTimestamp == other.hasTimestamp
                && getTimestamp() == other.getTimestamp()
                && Objects.equals(value, other.value);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(value) + (hasTimestamp ? Long.hashCode(timestamp) : 0);
    }

    @Override
    public String toString() {
        return "Record @ " + (hasTimestamp ? timestamp : "(undef)") + " : " + value;
    }
}
