// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.streaming.api.windowing.windows.Window;

/**
 * The same as {@link ProcessAllWindowFunction}, which is rich itself.
 *
 * <p>Mirrors Flink 1.14's {@code RichProcessAllWindowFunction}; no known differences.
 *
 * @param <IN> type of the elements
 * @param <OUT> type of the results
 * @param <W> type of the windows
 * @deprecated extend {@link ProcessAllWindowFunction}
 */
@Deprecated
public abstract class RichProcessAllWindowFunction<IN, OUT, W extends Window>
        extends ProcessAllWindowFunction<IN, OUT, W> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichProcessAllWindowFunction() {}
}
