// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.co;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.TimerService;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/**
 * Handles the records of two keyed inputs one by one, with timers and state of the record's key, which both inputs share.
 *
 * <p>Every subtask has a copy of its own and calls it from its task thread, for one record at a time, of either input. Records of
 * one input come in their order; in which order the two inputs take turns is not defined. Mirrors Flink 1.14's class of this name;
 * no known differences.
 *
 * @param <K> type of the key
 * @param <IN1> type of the first input
 * @param <IN2> type of the second input
 * @param <OUT> type of the results
 */
public abstract class KeyedCoProcessFunction<K, IN1, IN2, OUT> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public KeyedCoProcessFunction() {}

    /**
     * Handles a record of the first input.
     *
     * @param value the record
     * @param ctx timestamp of the record, timers, and side outputs; only valid during the call
     * @param out takes results; they get the timestamp of the record
     * @throws Exception fails the job
     */
    public abstract void processElement1(IN1 value, Context ctx, Collector<OUT> out)
            throws Exception;

    /**
     * Handles a record of the second input.
     *
     * @param value the record
     * @param ctx timestamp of the record, timers, and side outputs; only valid during the call
     * @param out takes results; they get the timestamp of the record
     * @throws Exception fails the job
     */
    public abstract void processElement2(IN2 value, Context ctx, Collector<OUT> out)
            throws Exception;

    /**
     * Handles a timer that is due; does nothing unless overridden.
     *
     * @param timestamp time of the timer
     * @param ctx kind of the timer, timers, and side outputs; only valid during the call
     * @param out takes results; they get the time of an event-time timer, and no timestamp otherwise
     * @throws Exception fails the job
     */
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<OUT> out) throws Exception {}

    /** What the function may use while it handles a record. */
    public abstract class Context {

        /** Called by the runtime. */
        public Context() {}

        /**
         * The timestamp of the record, or the time of the timer.
         *
         * @return milliseconds since the epoch, or null if the record has no timestamp
         */
        public abstract Long timestamp();

        /**
         * The clocks and timers.
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

        /**
         * The key of the record, or of the timer.
         *
         * @return the key
         */
        public abstract K getCurrentKey();
    }

    /** What the function may use while it handles a timer. */
    public abstract class OnTimerContext extends Context {

        /** Called by the runtime. */
        public OnTimerContext() {}

        /**
         * Which clock the timer belongs to.
         *
         * @return the kind of time
         */
        public abstract TimeDomain timeDomain();

        @Override
        public abstract K getCurrentKey();
    }
}
