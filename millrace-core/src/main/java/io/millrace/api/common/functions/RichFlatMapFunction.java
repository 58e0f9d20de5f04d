// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link FlatMapFunction} with a life cycle. Mirrors Flink 1.14's {@code RichFlatMapFunction}.
 *
 * @param <IN> see {@link FlatMapFunction}
 * @param <OUT> see {@link FlatMapFunction}
 */
public abstract class RichFlatMapFunction<IN, OUT> extends AbstractRichFunction
        implements FlatMapFunction<IN, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichFlatMapFunction() {}
}
