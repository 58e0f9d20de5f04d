// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.operators.MailboxExecutor;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.OperatorStateStore;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.metrics.OperatorMetrics;
import io.millrace.engine.metrics.TaskMetrics;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.OperatorStates;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.streaming.api.operators.StreamingRuntimeContext;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;
import io.millrace.util.OutputTag;
import io.millrace.util.clock.RelativeClock;

import java.util.Map;

/** The context of one operator in a chain. Belongs to the task's thread. */
final class ChainContext implements OperatorContext {

    private final TaskScope scope;
    private final String operatorName;
    private final KeyedStore store;
    private final OperatorRuntimeContext runtimeContext;
    private final OperatorID operatorId;
    /** Null until somebody asks. */
    private OperatorStates operatorStates;
    /** Null until somebody asks. */
    private OperatorTimers timers;

    /** Set once, before the operator is built. */
    private Receiver<Object> output;
    /** Set with it. */
    private Map<String, Receiver<Object>> sideOutputs;

    private ChainNode node;

    ChainContext(TaskScope scope, String operatorName, KeyedStore store, OperatorID operatorId) {
        this.scope = scope;
        this.operatorName = operatorName;
        this.store = store;
        this.operatorId = operatorId;
        this.runtimeContext = new OperatorRuntimeContext(scope, operatorName, store, this);
    }

    /** Metrics of the operator that are kept for whoever hears of metrics; null if nobody does. */
    OperatorMetrics observedMetrics() {
        TaskMetrics metrics = scope.metrics();
        return metrics != null && metrics.isObserved() ? runtimeContext.metrics() : null;
    }

    /** Says where the operator's records go. */
    void connect(Receiver<Object> main, Map<String, Receiver<Object>> side) {
        this.output = main;
        this.sideOutputs = side;
    }

    void bind(ChainNode ownNode) {
        this.node = ownNode;
    }

    @Override
    public String operatorName() {
        return operatorName;
    }

    @Override
    public int subtaskIndex() {
        return scope.subtaskIndex();
    }

    @Override
    public int parallelism() {
        return scope.parallelism();
    }

    @Override
    public int maxParallelism() {
        return scope.maxParallelism();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Receiver<T> output() {
        return (Receiver<T>) output;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Receiver<T> sideOutput(OutputTag<T> tag) {
        return (Receiver<T>) sideOutputs.get(tag.getId());
    }

    @Override
    public void emitWatermark(long watermark) throws Exception {
        Chain.emitWatermark(node, watermark);
    }

    @Override
    public void emitStatus(boolean idle) throws Exception {
        Chain.emitStatus(node, idle);
    }

    @Override
    public void emitLatencyMarker(LatencyMarker marker) throws Exception {
        Chain.emitLatencyMarker(node, marker);
    }

    @Override
    public StateInitializationContext stateInitialization() {
        return new StateInitialization(this);
    }

    @Override
    public KeyedStore keyedStore() {
        return store;
    }

    @Override
    public KeyedStateStore keyedStateStore() {
        return store == null
                ? null
                : new InitializingStateStore(store.states(), scope.executionConfig());
    }

    @Override
    public OperatorStateStore operatorStates() {
        if (operatorStates == null) {
            operatorStates = new OperatorStates(scope.executionConfig());
        }
        return operatorStates;
    }

    @Override
    public OperatorID operatorId() {
        return operatorId;
    }

    @Override
    public ProcessingTimeService timers() {
        if (timers == null) {
            timers = new OperatorTimers(this, scope.mailbox()::wake);
            node.timers = timers;
        }
        return timers;
    }

    @Override
    public MailboxExecutor mailbox() {
        return new OperatorMailbox(scope.mailbox(), this, node);
    }

    @Override
    public void runMail() {
        scope.mailbox().runAllFrom(node.position);
    }

    @Override
    public StreamingRuntimeContext runtimeContext() {
        return runtimeContext;
    }

    @Override
    public Clock clock() {
        return scope.clock();
    }

    @Override
    public RelativeClock activeTime() {
        return scope.activeTime();
    }

    @Override
    public Attention attention() {
        return scope.attention();
    }

    @Override
    public ExecutionConfig executionConfig() {
        return scope.executionConfig();
    }

    @Override
    public ClassLoader userClassLoader() {
        return scope.userClassLoader();
    }

    @Override
    public ResultSink results(String collectId) {
        return scope.results().apply(collectId);
    }

    @Override
    public FeedbackQueue feedback(int loop) {
        return scope.feedback().apply(loop);
    }

    @Override
    public SourceScope source() {
        return scope.source();
    }

    @Override
    public void onRelease(String name, Runnable hook) {
        scope.releaseHooks().putIfAbsent(name, hook);
    }

    @Override
    public UserCodeException failed(Throwable cause) {
        if (cause instanceof CancelledException cancelled) {
            throw cancelled;
        }
        if (cause instanceof UserCodeException wrapped) {
            return wrapped;
        }
        if (cause instanceof EngineBugException bug) {
            throw bug;
        }
        return new UserCodeException(
                "operator '" + operatorName + "' (" + (scope.subtaskIndex() + 1) + "/"
                        + scope.parallelism() + ")",
                cause);
    }
}
