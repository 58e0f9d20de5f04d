// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.api.common.functions.Function;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * Turns the contents of a window of a keyed stream into results.
 *
 * <p>Mirrors Flink 1.14's {@code WindowFunction}; no known differences.
 *
 * @param <IN> type of the elements
 * @param <OUT> type of the results
 * @param <KEY> type of the key
 * @param <W> type of the windows
 */
public interface WindowFunction<IN, OUT, KEY, W extends Window> extends Function, Serializable {

    /**
     * Called each time a window fires.
     *
     * @param key key of the window
     * @param window the window
     * @param input the elements; only valid during the call
     * @param out takes results; they get the greatest timestamp of the window
     * @throws Exception fails the job
     */
    void apply(KEY key, W window, Iterable<IN> input, Collector<OUT> out) throws Exception;
}
