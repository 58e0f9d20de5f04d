// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link AggregateFunction} with a life cycle. Mirrors Flink 1.14's {@code RichAggregateFunction}.
 *
 * @param <IN> see {@link AggregateFunction}
 * @param <ACC> see {@link AggregateFunction}
 * @param <OUT> see {@link AggregateFunction}
 */
public abstract class RichAggregateFunction<IN, ACC, OUT> extends AbstractRichFunction
        implements AggregateFunction<IN, ACC, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichAggregateFunction() {}
}
