// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import io.millrace.api.common.functions.AbstractRichFunction;

/**
 * A sink function with a life cycle and a runtime context.
 *
 * <p>Mirrors Flink 1.14's {@code RichSinkFunction}; no known differences.
 *
 * @param <IN> type of the records
 */
public abstract class RichSinkFunction<IN> extends AbstractRichFunction
        implements SinkFunction<IN> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichSinkFunction() {}
}
