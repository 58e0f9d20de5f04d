// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions;

/**
 * The older name of {@link io.millrace.streaming.api.functions.timestamps.AscendingTimestampExtractor}.
 *
 * <p>Mirrors Flink 1.14's class of the same name; no known differences.
 *
 * @param <T> type of the records
 * @deprecated use {@link
 *     io.millrace.streaming.api.functions.timestamps.AscendingTimestampExtractor}
 */
@Deprecated
public abstract class AscendingTimestampExtractor<T>
        extends io.millrace.streaming.api.functions.timestamps.AscendingTimestampExtractor<T> {
    private static final long serialVersionUID = 1L;

    /** Creates an extractor. */
    public AscendingTimestampExtractor() {}
}
