// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.streaming.api.windowing.windows.Window;

/**
 * A window function for streams without keys, with a life cycle and a runtime context.
 *
 * <p>Mirrors Flink 1.14's {@code RichAllWindowFunction}; no known differences.
 *
 * @param <IN> type of the elements
 * @param <OUT> type of the results
 * @param <W> type of the windows
 */
public abstract class RichAllWindowFunction<IN, OUT, W extends Window> extends AbstractRichFunction
        implements AllWindowFunction<IN, OUT, W> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichAllWindowFunction() {}
}
