// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import io.millrace.core.fs.FSDataOutputStream;

import java.io.IOException;
import java.io.Serializable;

/**
 * Writes records in bulk, as formats need it that hold back and arrange what they write. Mirrors Flink 1.14's
 * {@code BulkWriter}.
 *
 * @param <T> type of the records
 */
public interface BulkWriter<T> {

    /**
     * Takes a record, which may be held back.
     *
     * @param element the record
     * @throws IOException if it cannot be taken
     */
    void addElement(T element) throws IOException;

    /**
     * Writes what is held back, as far as the format allows it.
     *
     * @throws IOException if it cannot be written
     */
    void flush() throws IOException;

    /**
     * Writes what is held back and whatever the format ends with. The stream stays open; nothing is added after this.
     *
     * @throws IOException if it cannot be written
     */
    void finish() throws IOException;

    /**
     * Makes writers.
     *
     * @param <T> type of the records
     */
    @FunctionalInterface
    interface Factory<T> extends Serializable {

        /**
         * Makes a writer.
         *
         * @param out takes the bytes
         * @return a new writer
         * @throws IOException if it cannot begin
         */
        BulkWriter<T> create(FSDataOutputStream out) throws IOException;
    }
}
