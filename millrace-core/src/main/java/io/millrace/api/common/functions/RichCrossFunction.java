// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link CrossFunction} with a life cycle. Mirrors Flink 1.14's {@code RichCrossFunction}.
 *
 * @param <IN1> see {@link CrossFunction}
 * @param <IN2> see {@link CrossFunction}
 * @param <OUT> see {@link CrossFunction}
 */
public abstract class RichCrossFunction<IN1, IN2, OUT> extends AbstractRichFunction
        implements CrossFunction<IN1, IN2, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichCrossFunction() {}
}
