// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/**
 * Takes the records that a function emits. Used on the task's thread, during the call it was given for. Mirrors Flink
 * 1.14's {@code Collector}.
 *
 * @param <T> type of the records
 */
public interface Collector<T> {

    /**
     * Emits a record.
     *
     * @param record the record
     */
    void collect(T record);

    /** Tells that nothing more comes. */
    void close();
}
