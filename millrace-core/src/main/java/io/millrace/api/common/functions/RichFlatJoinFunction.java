// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

/**
 * A {@link FlatJoinFunction} with a life cycle. Mirrors Flink 1.14's {@code RichFlatJoinFunction}.
 *
 * @param <IN1> see {@link FlatJoinFunction}
 * @param <IN2> see {@link FlatJoinFunction}
 * @param <OUT> see {@link FlatJoinFunction}
 */
public abstract class RichFlatJoinFunction<IN1, IN2, OUT> extends AbstractRichFunction
        implements FlatJoinFunction<IN1, IN2, OUT> {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public RichFlatJoinFunction() {}
}
