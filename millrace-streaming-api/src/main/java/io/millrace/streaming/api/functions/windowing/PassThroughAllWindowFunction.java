// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;

/**
 * Emits the elements of a window as they are.
 *
 * <p>Mirrors Flink 1.14's {@code PassThroughAllWindowFunction}; no known differences.
 *
 * @param <W> type of the windows
 * @param <T> type of the elements
 */
public class PassThroughAllWindowFunction<W extends Window, T>
        implements AllWindowFunction<T, T, W> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public PassThroughAllWindowFunction() {}

    @Override
    public void apply(W window, Iterable<T> input, Collector<T> out) throws Exception {
        for (T element : input) {
            out.collect(element);
        }
    }
}
