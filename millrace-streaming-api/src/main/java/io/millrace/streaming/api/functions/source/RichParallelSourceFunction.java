// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.functions.AbstractRichFunction;

/**
 * A source function with a life cycle and a runtime context that may run with any parallelism.
 *
 * <p>Mirrors Flink 1.14's {@code RichParallelSourceFunction}; no known differences.
 *
 * @param <OUT> type of the records
 */
public abstract class RichParallelSourceFunction<OUT> extends AbstractRichFunction
        implements ParallelSourceFunction<OUT> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichParallelSourceFunction() {}
}
