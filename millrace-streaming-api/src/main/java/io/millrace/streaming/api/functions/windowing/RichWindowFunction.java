// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.streaming.api.windowing.windows.Window;

/**
 * A window function with a life cycle and a runtime context.
 *
 * <p>Mirrors Flink 1.14's {@code RichWindowFunction}; no known differences.
 *
 * @param <IN> type of the elements
 * @param <OUT> type of the results
 * @param <KEY> type of the key
 * @param <W> type of the windows
 */
public abstract class RichWindowFunction<IN, OUT, KEY, W extends Window>
        extends AbstractRichFunction implements WindowFunction<IN, OUT, KEY, W> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichWindowFunction() {}
}
