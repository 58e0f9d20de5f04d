// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.OutputFormat;
import io.millrace.configuration.Configuration;

/**
 * Writes nothing. Mirrors Flink 1.14's {@code DiscardingOutputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class DiscardingOutputFormat<T> implements OutputFormat<T> {
    private static final long serialVersionUID = 1L;

    /** Creates the format. */
    public DiscardingOutputFormat() {}

    @Override
    public void configure(Configuration parameters) {}

    @Override
    public void open(int taskNumber, int numTasks) {}

    @Override
    public void writeRecord(T record) {}

    @Override
    public void close() {}
}
