// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.record;

/**
 * Accepts records, one at a time, on the task's thread. The only type on the hot path.
 *
 * @param <T> type of the records
 */
public interface Receiver<T> {

    /**
     * Stands for the timestamp of a record that has none. Not {@code Long.MIN_VALUE}: in Flink that is a timestamp, too, which
     * sources made of splits give to records of which nobody knows better.
     */
    long NO_TIMESTAMP = Long.MIN_VALUE + 1;

    /** A timestamp as Flink's functions see it where they cannot see that there is none. */
    static long shown(long timestamp) {
        return timestamp == NO_TIMESTAMP ? Long.MIN_VALUE : timestamp;
    }

    /**
     * Takes one record.
     *
     * @param value the record; null only where Flink allows it
     * @param timestamp event time, milliseconds since the epoch, or {@link #NO_TIMESTAMP}
     */
    void receive(T value, long timestamp) throws Exception;
}
