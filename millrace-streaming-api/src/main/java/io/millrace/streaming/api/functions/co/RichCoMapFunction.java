// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.co;

import io.millrace.api.common.functions.AbstractRichFunction;

/**
 * A {@link CoMapFunction} that is opened and closed, and knows its runtime context: state and metrics. Mirrors Flink 1.14's class of
 * this name; no known differences.
 *
 * @param <IN1> type of the first input
 * @param <IN2> type of the second input
 * @param <OUT> type of the results
 */
public abstract class RichCoMapFunction<IN1, IN2, OUT> extends AbstractRichFunction
        implements CoMapFunction<IN1, IN2, OUT> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichCoMapFunction() {}
}
