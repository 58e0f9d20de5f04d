// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link MapFunction} with a life cycle. Mirrors Flink 1.14's {@code RichMapFunction}.
 *
 * @param <IN> see {@link MapFunction}
 * @param <OUT> see {@link MapFunction}
 */
public abstract class RichMapFunction<IN, OUT> extends AbstractRichFunction
        implements MapFunction<IN, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichMapFunction() {}
}
