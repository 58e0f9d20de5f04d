// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link JoinFunction} with a life cycle. Mirrors Flink 1.14's {@code RichJoinFunction}.
 *
 * @param <IN1> see {@link JoinFunction}
 * @param <IN2> see {@link JoinFunction}
 * @param <OUT> see {@link JoinFunction}
 */
public abstract class RichJoinFunction<IN1, IN2, OUT> extends AbstractRichFunction
        implements JoinFunction<IN1, IN2, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichJoinFunction() {}
}
