// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.streaming.api.windowing.windows.Window;

/**
 * The same as {@link ProcessWindowFunction}, which is rich itself.
 *
 * <p>Mirrors Flink 1.14's {@code RichProcessWindowFunction}; no known differences.
 *
 * @param <IN> type of the elements
 * @param <OUT> type of the results
 * @param <KEY> type of the key
 * @param <W> type of the windows
 * @deprecated extend {@link ProcessWindowFunction}
 */
@Deprecated
public abstract class RichProcessWindowFunction<IN, OUT, KEY, W extends Window>
        extends ProcessWindowFunction<IN, OUT, KEY, W> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public RichProcessWindowFunction() {}
}
