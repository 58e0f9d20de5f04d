// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.windowing;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/**
 * Turns the contents of a window of a stream without keys into results, with access to state and
 * side outputs.
 *
 * <p>Every subtask has a copy of its own and calls it from its task thread. Mirrors Flink 1.14's
 * {@code ProcessAllWindowFunction}; no known differences.
 *
 * @param <IN> type of the elements
 * @param <OUT> type of the results
 * @param <W> type of the windows
 */
public abstract class ProcessAllWindowFunction<IN, OUT, W extends Window>
        extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public ProcessAllWindowFunction() {}

    /**
     * Called each time a window fires.
     *
     * @param context the window, state and side outputs; only valid during the call
     * @param elements the elements; only valid during the call
     * @param out takes results; they get the greatest timestamp of the window
     * @throws Exception fails the job
     */
    public abstract void process(Context context, Iterable<IN> elements, Collector<OUT> out)
            throws Exception;

    /**
     * Called when a window is removed; drop what the function keeps in {@link Context#windowState()}.
     * Does nothing unless overridden.
     *
     * @param context the window and its state
     * @throws Exception fails the job
     */
    public void clear(Context context) throws Exception {}

    /** What the function may use while it handles a window. */
    public abstract class Context {

        /** Called by the runtime. */
        public Context() {}

        /**
         * Returns the window.
         *
         * @return the window
         */
        public abstract W window();

        /**
         * Returns state of the window; it stays until the function drops it in {@link #clear}.
         *
         * @return the store
         */
        public abstract KeyedStateStore windowState();

        /**
         * Returns state that all windows share.
         *
         * @return the store
         */
        public abstract KeyedStateStore globalState();

        /**
         * Emits a record to a side output.
         *
         * @param outputTag names the output
         * @param value the record
         * @param <X> type of the side output
         */
        public abstract <X> void output(OutputTag<X> outputTag, X value);
    }
}
