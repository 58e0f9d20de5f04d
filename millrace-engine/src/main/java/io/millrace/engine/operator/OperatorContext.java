// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.OperatorStateStore;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.streaming.api.operators.StreamingRuntimeContext;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;
import io.millrace.util.OutputTag;
import io.millrace.util.clock.RelativeClock;

/**
 * What the chain gives to one of its operators. Belongs to the task's thread.
 *
 * <p>Outputs are complete when the operator is constructed: chains are built from their last operator to their first.
 */
public interface OperatorContext {

    /** Name of the operator, for messages. */
    String operatorName();

    /** Index of the subtask, from 0. */
    int subtaskIndex();

    /** Number of subtasks. */
    int parallelism();

    /** Number of key groups. */
    int maxParallelism();

    /** Where the operator's records go; a receiver that drops them if nobody wants them. */
    <T> Receiver<T> output();

    /** Where records of a side output go; null if nobody wants them. */
    <T> Receiver<T> sideOutput(OutputTag<T> tag);

    /** Sends a watermark that the operator itself made to all outputs, unless it does not rise. */
    void emitWatermark(long watermark) throws Exception;

    /** Tells all outputs that the operator itself went idle or became active. */
    void emitStatus(boolean idle) throws Exception;

    /** Sends a latency marker to all outputs. */
    void emitLatencyMarker(LatencyMarker marker) throws Exception;

    /** State of the operator by key, or null if the stream has no keys. */
    KeyedStore keyedStore();

    /** State of the operator by key, for users; null if the stream has no keys. */
    KeyedStateStore keyedStateStore();

    /** What the operator is given to set up its states. */
    StateInitializationContext stateInitialization();

    /** State of the operator that belongs to no key. */
    OperatorStateStore operatorStates();

    /** What the user's functions see of the engine. One per operator. */
    StreamingRuntimeContext runtimeContext();

    /** Calls at given times. One per operator. */
    ProcessingTimeService timers();

    /** Runs actions of the operator between records. */
    MailboxExecutor mailbox();

    /** Runs the actions that have come so far for the operator and for those behind it. */
    void runMail();

    /** Names the operator in the job. */
    OperatorID operatorId();

    /** The clock of the environment. */
    Clock clock();

    /** A clock that stands still while the task's outputs have no room. */
    RelativeClock activeTime();

    /** Whether the task is to look about, or to stop; looked at by what may go on for long. */
    Attention attention();

    ExecutionConfig executionConfig();

    ClassLoader userClassLoader();

    /** Where records go that the program collects. */
    ResultSink results(String collectId);

    /** What the reader of a source needs; null if the chain takes records from other tasks. */
    SourceScope source();

    /** What goes round in a loop of the program between the subtasks of this index. */
    FeedbackQueue feedback(int loop);

    /** Runs something when the user's class loader is let go; the first of a name counts. */
    void onRelease(String name, Runnable hook);

    /** Wraps what user code threw: names this operator and the subtask. Passes on what is wrapped already. */
    UserCodeException failed(Throwable cause);
}
