// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.functions.AbstractRichFunction;

/**
 * A source function with a life cycle and a runtime context; runs with parallelism 1.
 *
 * <p>Mirrors Flink 1.14's {@code RichSourceFunction}; no known differences.
 *
 * @param <OUT> type of the records
 */
public abstract class RichSourceFunction<OUT> extends AbstractRichFunction
        implements SourceFunction<OUT> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichSourceFunction() {}
}
