// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

/**
 * Drops every record.
 *
 * <p>Mirrors Flink 1.14's {@code DiscardingSink}; no known differences.
 *
 * @param <T> type of the records
 */
public class DiscardingSink<T> implements SinkFunction<T> {
    private static final long serialVersionUID = 1L;

    /** Creates a sink. */
    public DiscardingSink() {}

    @Override
    public void invoke(T value) {}
}
