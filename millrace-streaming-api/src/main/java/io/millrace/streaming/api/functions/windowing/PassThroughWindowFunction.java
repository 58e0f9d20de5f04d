// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;

/**
 * Emits the elements of a window as they are.
 *
 * <p>Mirrors Flink 1.14's {@code PassThroughWindowFunction}; no known differences.
 *
 * @param <K> type of the key
 * @param <W> type of the windows
 * @param <T> type of the elements
 */
public class PassThroughWindowFunction<K, W extends Window, T>
        implements WindowFunction<T, T, K, W> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public PassThroughWindowFunction() {}

    @Override
    public void apply(K key, W window, Iterable<T> input, Collector<T> out) throws Exception {
        for (T element : input) {
            out.collect(element);
        }
    }
}
