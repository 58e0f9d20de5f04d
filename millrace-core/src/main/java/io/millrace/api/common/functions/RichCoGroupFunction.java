// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link CoGroupFunction} with a life cycle. Mirrors Flink 1.14's {@code RichCoGroupFunction}.
 *
 * @param <IN1> see {@link CoGroupFunction}
 * @param <IN2> see {@link CoGroupFunction}
 * @param <OUT> see {@link CoGroupFunction}
 */
public abstract class RichCoGroupFunction<IN1, IN2, OUT> extends AbstractRichFunction
        implements CoGroupFunction<IN1, IN2, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichCoGroupFunction() {}
}
