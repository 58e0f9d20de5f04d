// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.co;

import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.runtime.state.KeyedStateFunction;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.TimerService;
import io.millrace.util.Collector;

/**
 * Handles the records of a keyed stream, with state and timers of the record's key, and of a broadcast stream that all subtasks
 * see. A broadcast record has no key: it may look at all keys, but set no timers.
 *
 * <p>Every subtask has a copy of its own and calls it from its task thread, for one record at a time, of either input. Records of
 * one input come in their order; in which order the two inputs take turns is not defined. Mirrors Flink 1.14's class of this name;
 * no known differences.
 *
 * @param <KS> type of the key
 * @param <IN1> type of the side that is not broadcast
 * @param <IN2> type of the broadcast side
 * @param <OUT> type of the results
 */
public abstract class KeyedBroadcastProcessFunction<KS, IN1, IN2, OUT>
        extends BaseBroadcastProcessFunction {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public KeyedBroadcastProcessFunction() {}

    /**
     * Handles a record of the side that is not broadcast.
     *
     * @param value the record
     * @param ctx timestamp of the record, broadcast state for reading, timers, and side outputs; only valid during the call
     * @param out takes results; they get the timestamp of the record
     * @throws Exception fails the job
     */
    public abstract void processElement(IN1 value, ReadOnlyContext ctx, Collector<OUT> out)
            throws Exception;

    /**
     * Handles a record of the broadcast side, in every subtask.
     *
     * @param value the record
     * @param ctx timestamp of the record, broadcast state, and side outputs; only valid during the call
     * @param out takes results; they get the timestamp of the record
     * @throws Exception fails the job
     */
    public abstract void processBroadcastElement(IN2 value, Context ctx, Collector<OUT> out)
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

    /** What the function may use while it handles a broadcast record. */
    public abstract class Context extends BaseBroadcastProcessFunction.Context {

        /** Called by the runtime. */
        public Context() {}

        /**
         * Calls a function for every key of this subtask that has a value in a keyed state, which the function may change.
         *
         * @param stateDescriptor of the keyed state
         * @param function called with key and state
         * @param <VS> type of the state's values
         * @param <S> type of the state
         * @throws Exception of the function
         */
        public abstract <VS, S extends State> void applyToKeyedState(
                StateDescriptor<S, VS> stateDescriptor, KeyedStateFunction<KS, S> function)
                throws Exception;
    }

    /** What the function may use while it handles a record that is not broadcast. */
    public abstract class ReadOnlyContext extends BaseBroadcastProcessFunction.ReadOnlyContext {

        /** Called by the runtime. */
        public ReadOnlyContext() {}

        /**
         * The clocks and timers.
         *
         * @return the timer service
         */
        public abstract TimerService timerService();

        /**
         * The key of the record, or of the timer.
         *
         * @return the key
         */
        public abstract KS getCurrentKey();
    }

    /** What the function may use while it handles a timer. */
    public abstract class OnTimerContext extends ReadOnlyContext {

        /** Called by the runtime. */
        public OnTimerContext() {}

        /**
         * Which clock the timer belongs to.
         *
         * @return the kind of time
         */
        public abstract TimeDomain timeDomain();

        @Override
        public abstract KS getCurrentKey();
    }
}
