// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.co;

import io.millrace.util.Collector;

/**
 * Handles the records of a stream without keys, and of a broadcast stream that all subtasks see. There are no timers.
 *
 * <p>Every subtask has a copy of its own and calls it from its task thread, for one record at a time, of either input. Records of
 * one input come in their order; in which order the two inputs take turns is not defined. Mirrors Flink 1.14's class of this name;
 * no known differences.
 *
 * @param <IN1> type of the side that is not broadcast
 * @param <IN2> type of the broadcast side
 * @param <OUT> type of the results
 */
public abstract class BroadcastProcessFunction<IN1, IN2, OUT> extends BaseBroadcastProcessFunction {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public BroadcastProcessFunction() {}

    /**
     * Handles a record of the side that is not broadcast.
     *
     * @param value the record
     * @param ctx timestamp of the record, broadcast state for reading, and side outputs; only valid during the call
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

    /** What the function may use while it handles a broadcast record. */
    public abstract class Context extends BaseBroadcastProcessFunction.Context {

        /** Called by the runtime. */
        public Context() {}
    }

    /** What the function may use while it handles a record that is not broadcast. */
    public abstract class ReadOnlyContext extends BaseBroadcastProcessFunction.ReadOnlyContext {

        /** Called by the runtime. */
        public ReadOnlyContext() {}
    }
}
