// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.co;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/**
 * Handles the pairs of an interval join.
 *
 * <p>Every subtask has a copy of its own and calls it from its task thread, once per pair. Mirrors Flink 1.14's class of this
 * name; no known differences.
 *
 * @param <IN1> type of the left input
 * @param <IN2> type of the right input
 * @param <OUT> type of the results
 */
public abstract class ProcessJoinFunction<IN1, IN2, OUT> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public ProcessJoinFunction() {}

    /**
     * Handles one pair.
     *
     * @param left record of the left input
     * @param right record of the right input
     * @param ctx timestamps, and side outputs; only valid during the call
     * @param out takes results; they get the later of the two timestamps
     * @throws Exception fails the job
     */
    public abstract void processElement(IN1 left, IN2 right, Context ctx, Collector<OUT> out)
            throws Exception;

    /** What the function may use while it handles a pair. */
    public abstract class Context {

        /** Called by the runtime. */
        public Context() {}

        /**
         * Timestamp of the left record.
         *
         * @return milliseconds since the epoch
         */
        public abstract long getLeftTimestamp();

        /**
         * Timestamp of the right record.
         *
         * @return milliseconds since the epoch
         */
        public abstract long getRightTimestamp();

        /**
         * Timestamp of the pair, and of what is emitted for it.
         *
         * @return the later of the two
         */
        public abstract long getTimestamp();

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
