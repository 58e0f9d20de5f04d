// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.TimerService;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/**
 * Handles the records of a stream one by one; on a keyed stream also with timers and keyed state.
 *
 * <p>Timers can only be set on a keyed stream; elsewhere setting or deleting one fails with
 * {@link UnsupportedOperationException}.
 *
 * <p>Every subtask has a copy of its own and calls it from its task thread. Mirrors Flink 1.14's
 * {@code ProcessFunction}; no known differences.
 *
 * @param <I> type of the input
 * @param <O> type of the output
 */
public abstract class ProcessFunction<I, O> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public ProcessFunction() {}

    /**
     * Handles one record.
     *
     * @param value the record
     * @param ctx timestamp of the record, timers, and side outputs; only valid during the call
     * @param out takes results; they get the timestamp of the record
     * @throws Exception fails the job
     */
    public abstract void processElement(I value, Context ctx, Collector<O> out) throws Exception;

    /**
     * Handles a timer that is due; does nothing unless overridden.
     *
     * @param timestamp time of the timer
     * @param ctx kind of the timer, timers, and side outputs; only valid during the call
     * @param out takes results; they get the time of an event-time timer, and no timestamp otherwise
     * @throws Exception fails the job
     */
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<O> out) throws Exception {}

    /** What the function may use while it handles a record. */
    public abstract class Context {

        /** Called by the runtime. */
        public Context() {}

        /**
         * Returns the timestamp of the record, or the time of the timer.
         *
         * @return milliseconds since the epoch, or null if the record has no timestamp
         */
        public abstract Long timestamp();

        /**
         * Returns the clocks and timers.
         *
         * @return the timer service
         */
        public abstract TimerService timerService();

        /**
         * Emits a record to a side output.
         *
         * @param outputTag names the output
         * @param value the record
         * @param <X> type of the side output
         */
        public abstract <X> void output(OutputTag<X> outputTag, X value);
    }

    /** What the function may use while it handles a timer. */
    public abstract class OnTimerContext extends Context {

        /** Called by the runtime. */
        public OnTimerContext() {}

        /**
         * Says which clock the timer belongs to.
         *
         * @return the kind of time
         */
        public abstract TimeDomain timeDomain();
    }
}
