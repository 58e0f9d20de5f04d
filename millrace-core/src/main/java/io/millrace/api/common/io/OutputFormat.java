// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.configuration.Configuration;

import java.io.IOException;
import java.io.Serializable;

/**
 * Writes records to something outside. Every subtask has a copy: {@link #configure}, {@link #open},
 * {@link #writeRecord} for each record, {@link #close}. Mirrors Flink 1.14's {@code OutputFormat};
 * no known differences.
 *
 * @param <IT> type of the records
 */
public interface OutputFormat<IT> extends Serializable {

    /**
     * Takes settings; called before anything else, and maybe more than once.
     *
     * @param parameters the settings
     */
    void configure(Configuration parameters);

    /**
     * Begins to write.
     *
     * @param taskNumber index of the subtask, from 0
     * @param numTasks number of subtasks
     * @throws IOException if that fails
     */
    void open(int taskNumber, int numTasks) throws IOException;

    /**
     * Writes a record.
     *
     * @param record the record
     * @throws IOException if that fails
     */
    void writeRecord(IT record) throws IOException;

    /**
     * Ends writing; what was written is then there. Called also after failures.
     *
     * @throws IOException if that fails
     */
    void close() throws IOException;
}
