// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.logging.LazyLogger;
import io.millrace.metrics.groups.OperatorMetricGroup;
import io.millrace.runtime.checkpoint.CheckpointOptions;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.runtime.metrics.groups.InternalOperatorMetricGroup;
import io.millrace.runtime.state.CheckpointStreamFactory;
import io.millrace.runtime.state.KeyedStateBackend;
import io.millrace.runtime.state.OperatorStateBackend;
import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.runtime.state.StateSnapshotContext;
import io.millrace.runtime.state.VoidNamespace;
import io.millrace.runtime.state.VoidNamespaceSerializer;
import io.millrace.streaming.api.graph.StreamConfig;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;
import io.millrace.streaming.runtime.tasks.StreamTask;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;
import io.millrace.streaming.util.LatencyStats;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;

import java.io.Serializable;
import java.util.Optional;

/**
 * Base of operators that users write and that are made where the program is written. Everything but construction happens
 * on the task's thread.
 *
 * <p>Fields that are set up in the task are transient; whoever overrides a method calls the method of the base as well.
 * Mirrors Flink 1.14's {@code AbstractStreamOperator}. Differences: no checkpoints are taken yet.
 *
 * @param <OUT> type of what the operator emits
 */
@PublicEvolving
public abstract class AbstractStreamOperator<OUT>
        implements StreamOperator<OUT>,
                SetupableStreamOperator<OUT>,
                StreamOperatorStateHandler.CheckpointedStreamOperator,
                Serializable {

    private static final long serialVersionUID = 1L;

    /** For subclasses too. */
    protected static final Logger LOG = LazyLogger.of(AbstractStreamOperator.class);

    /** With which neighbours the operator may share a task. */
    protected ChainingStrategy chainingStrategy = ChainingStrategy.HEAD;

    private transient StreamTask<?, ?> container;

    /** Settings of the operator. */
    protected transient StreamConfig config;

    /** Where records go. */
    protected transient Output<StreamRecord<OUT>> output;

    /** The operator's metrics. */
    protected transient InternalOperatorMetricGroup metrics;

    /** Takes what latency markers measure. */
    protected transient LatencyStats latencyStats;

    /** The wall clock of the task. */
    protected transient ProcessingTimeService processingTimeService;

    private transient CombinedInputs inputs;
    private transient StreamingRuntimeContext runtimeContext;
    private transient KeySelector<?, ?> stateKeySelector1;
    private transient KeySelector<?, ?> stateKeySelector2;
    private transient StreamOperatorStateHandler stateHandler;
    private transient InternalTimeServiceManager<?> timeServiceManager;

    /** Called by subclasses. */
    public AbstractStreamOperator() {}

    @Override
    public void setup(
            StreamTask<?, ?> containingTask,
            StreamConfig config,
            Output<StreamRecord<OUT>> output) {
        this.container = containingTask;
        this.config = config;
        this.output = output;
        this.inputs = new CombinedInputs(2);
        this.runtimeContext = containingTask.getRuntimeContext();
        this.metrics = (InternalOperatorMetricGroup) runtimeContext.getMetricGroup();
        this.latencyStats = new LatencyStats(metrics);
        this.stateKeySelector1 = config.getStatePartitioner(0, getUserCodeClassloader());
        this.stateKeySelector2 = config.getStatePartitioner(1, getUserCodeClassloader());
    }

    /**
     * Sets the wall clock of the task; called before {@link #setup}.
     *
     * @param processingTimeService the clock
     * @deprecated write a {@link StreamOperatorFactory} that hands it to the operator
     */
    @Deprecated
    public void setProcessingTimeService(ProcessingTimeService processingTimeService) {
        this.processingTimeService = Preconditions.checkNotNull(processingTimeService);
    }

    @Override
    public OperatorMetricGroup getMetricGroup() {
        return metrics;
    }

    @Override
    public final void initializeState(StreamTaskStateInitializer streamTaskStateManager)
            throws Exception {
        StreamOperatorStateContext states = streamTaskStateManager.streamOperatorStateContext(this);
        stateHandler = new StreamOperatorStateHandler(states);
        timeServiceManager = states.internalTimerServiceManager();
        stateHandler.initializeOperatorState(this);
    }

    @Override
    public void open() throws Exception {}

    @Override
    public void finish() throws Exception {}

    @Override
    public void close() throws Exception {}

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {}

    @Override
    public final OperatorSnapshotFutures snapshotState(
            long checkpointId,
            long timestamp,
            CheckpointOptions checkpointOptions,
            CheckpointStreamFactory factory) {
        throw new UnsupportedOperationException(
                "This release takes no checkpoints, so the state of operator '" + getOperatorName()
                        + "' cannot be written.");
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {}

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {}

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {}

    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {}

    /**
     * How the job is executed.
     *
     * @return the subtask's own copy
     */
    public ExecutionConfig getExecutionConfig() {
        return container.getExecutionConfig();
    }

    /**
     * Settings of the operator.
     *
     * @return the settings
     */
    public StreamConfig getOperatorConfig() {
        return config;
    }

    /**
     * The task that runs the operator.
     *
     * @return the task
     */
    public StreamTask<?, ?> getContainingTask() {
        return container;
    }

    /**
     * What loads the user's classes.
     *
     * @return the class loader
     */
    public ClassLoader getUserCodeClassloader() {
        return container.getUserCodeClassLoader();
    }

    /**
     * Name of the operator for messages.
     *
     * @return name of its task with number and count of the subtask; name of the class before {@link #setup}
     */
    protected String getOperatorName() {
        return runtimeContext != null
                ? runtimeContext.getTaskNameWithSubtasks()
                : getClass().getSimpleName();
    }

    /**
     * What functions of the operator see of the engine.
     *
     * @return the context
     */
    public StreamingRuntimeContext getRuntimeContext() {
        return runtimeContext;
    }

    /**
     * The states by key and namespace.
     *
     * @param <K> type of the keys
     * @return the states, or null if the operator has no keys
     */
    public <K> KeyedStateBackend<K> getKeyedStateBackend() {
        return stateHandler.getKeyedStateBackend();
    }

    /**
     * The states without keys.
     *
     * @return the states
     */
    public OperatorStateBackend getOperatorStateBackend() {
        return stateHandler.getOperatorStateBackend();
    }

    /**
     * The wall clock of the task.
     *
     * @return the clock
     */
    public ProcessingTimeService getProcessingTimeService() {
        return processingTimeService;
    }

    /**
     * A state for the current key.
     *
     * @param stateDescriptor of the state
     * @param <S> type of the state
     * @return the state
     * @throws Exception if the operator has no keys, or the name stands for a state of another kind
     */
    protected <S extends State> S getPartitionedState(StateDescriptor<S, ?> stateDescriptor)
            throws Exception {
        return getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, stateDescriptor);
    }

    /**
     * A state for the current key, in a namespace that {@link #getPartitionedState(Object, TypeSerializer,
     * StateDescriptor)} sets.
     *
     * @param namespaceSerializer writes namespaces
     * @param stateDescriptor of the state
     * @param <N> type of the namespaces
     * @param <S> type of the state
     * @param <T> type of the state's values
     * @return the state
     * @throws Exception if the operator has no keys, or the name stands for a state of another kind
     */
    protected <N, S extends State, T> S getOrCreateKeyedState(
            TypeSerializer<N> namespaceSerializer, StateDescriptor<S, T> stateDescriptor)
            throws Exception {
        return stateHandler.getOrCreateKeyedState(namespaceSerializer, stateDescriptor);
    }

    /**
     * A state for the current key in a namespace.
     *
     * @param namespace the namespace
     * @param namespaceSerializer writes namespaces
     * @param stateDescriptor of the state
     * @param <S> type of the state
     * @param <N> type of the namespaces
     * @return the state
     * @throws Exception if the operator has no keys, or the name stands for a state of another kind
     */
    protected <S extends State, N> S getPartitionedState(
            N namespace,
            TypeSerializer<N> namespaceSerializer,
            StateDescriptor<S, ?> stateDescriptor)
            throws Exception {
        return stateHandler.getPartitionedState(namespace, namespaceSerializer, stateDescriptor);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void setKeyContextElement1(StreamRecord record) throws Exception {
        setKeyContextElement(record, stateKeySelector1);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void setKeyContextElement2(StreamRecord record) throws Exception {
        setKeyContextElement(record, stateKeySelector2);
    }

    @SuppressWarnings("unchecked")
    private void setKeyContextElement(StreamRecord<?> record, KeySelector<?, ?> selector)
            throws Exception {
        if (selector != null) {
            setCurrentKey(((KeySelector<Object, Object>) selector).getKey(record.getValue()));
        }
    }

    @Override
    public void setCurrentKey(Object key) {
        stateHandler.setCurrentKey(key);
    }

    @Override
    public Object getCurrentKey() {
        return stateHandler.getCurrentKey();
    }

    /**
     * The states by key, for functions.
     *
     * @return the states, or null if the operator has no keys
     */
    public KeyedStateStore getKeyedStateStore() {
        return stateHandler == null ? null : stateHandler.getKeyedStateStore().orElse(null);
    }

    @Override
    public final void setChainingStrategy(ChainingStrategy strategy) {
        this.chainingStrategy = strategy;
    }

    @Override
    public final ChainingStrategy getChainingStrategy() {
        return chainingStrategy;
    }

    /**
     * Takes a latency marker of the only input.
     *
     * @param latencyMarker the marker
     * @throws Exception fails the job
     */
    public void processLatencyMarker(LatencyMarker latencyMarker) throws Exception {
        reportOrForwardLatencyMarker(latencyMarker);
    }

    /**
     * Takes a latency marker of the first input.
     *
     * @param latencyMarker the marker
     * @throws Exception fails the job
     */
    public void processLatencyMarker1(LatencyMarker latencyMarker) throws Exception {
        reportOrForwardLatencyMarker(latencyMarker);
    }

    /**
     * Takes a latency marker of the second input.
     *
     * @param latencyMarker the marker
     * @throws Exception fails the job
     */
    public void processLatencyMarker2(LatencyMarker latencyMarker) throws Exception {
        reportOrForwardLatencyMarker(latencyMarker);
    }

    /**
     * Counts a latency marker, and sends it on.
     *
     * @param marker the marker
     */
    protected void reportOrForwardLatencyMarker(LatencyMarker marker) {
        latencyStats.reportLatency(marker);
        output.emitLatencyMarker(marker);
    }

    /**
     * A service of timers by key and namespace.
     *
     * @param name the same name gives the same service
     * @param namespaceSerializer writes namespaces
     * @param triggerable is called when timers fire
     * @param <K> type of the keys
     * @param <N> type of the namespaces
     * @return the service
     * @throws RuntimeException if the operator has no keys, or before {@link #initializeState}
     */
    @SuppressWarnings("unchecked")
    public <K, N> InternalTimerService<N> getInternalTimerService(
            String name, TypeSerializer<N> namespaceSerializer, Triggerable<K, N> triggerable) {
        if (timeServiceManager == null) {
            throw new RuntimeException("The timer service has not been initialized.");
        }
        KeyedStateBackend<K> keyed = getKeyedStateBackend();
        Preconditions.checkState(keyed != null, "Timers can only be used on keyed operators.");
        return ((InternalTimeServiceManager<K>) timeServiceManager)
                .getInternalTimerService(
                        name, keyed.getKeySerializer(), namespaceSerializer, triggerable);
    }

    /**
     * Takes the watermark of all inputs: fires timers, and passes it on.
     *
     * @param mark the watermark
     * @throws Exception fails the job
     */
    public void processWatermark(Watermark mark) throws Exception {
        if (timeServiceManager != null) {
            timeServiceManager.advanceWatermark(mark);
        }
        output.emitWatermark(mark);
    }

    private void processWatermark(Watermark mark, int index) throws Exception {
        if (inputs.onWatermark(index, mark.getTimestamp())) {
            processWatermark(new Watermark(inputs.watermark()));
        }
    }

    /**
     * Takes a watermark of the first input.
     *
     * @param mark the watermark
     * @throws Exception fails the job
     */
    public void processWatermark1(Watermark mark) throws Exception {
        processWatermark(mark, 0);
    }

    /**
     * Takes a watermark of the second input.
     *
     * @param mark the watermark
     * @throws Exception fails the job
     */
    public void processWatermark2(Watermark mark) throws Exception {
        processWatermark(mark, 1);
    }

    /**
     * All inputs are idle, or one is active again: passes it on.
     *
     * @param watermarkStatus which of the two
     * @throws Exception fails the job
     */
    public void processWatermarkStatus(WatermarkStatus watermarkStatus) throws Exception {
        output.emitWatermarkStatus(watermarkStatus);
    }

    private void processWatermarkStatus(WatermarkStatus status, int index) throws Exception {
        boolean wasIdle = inputs.isIdle();
        if (inputs.onStatus(index, status.isIdle())) {
            processWatermark(new Watermark(inputs.watermark()));
        }
        if (wasIdle != inputs.isIdle()) {
            output.emitWatermarkStatus(status);
        }
    }

    /**
     * The first input is idle, or active again.
     *
     * @param watermarkStatus which of the two
     * @throws Exception fails the job
     */
    public final void processWatermarkStatus1(WatermarkStatus watermarkStatus) throws Exception {
        processWatermarkStatus(watermarkStatus, 0);
    }

    /**
     * The second input is idle, or active again.
     *
     * @param watermarkStatus which of the two
     * @throws Exception fails the job
     */
    public final void processWatermarkStatus2(WatermarkStatus watermarkStatus) throws Exception {
        processWatermarkStatus(watermarkStatus, 1);
    }

    @Override
    public OperatorID getOperatorID() {
        return config.getOperatorID();
    }

    /**
     * All services of timers.
     *
     * @return empty if the operator has no keys, or before {@link #initializeState}
     */
    protected Optional<InternalTimeServiceManager<?>> getTimeServiceManager() {
        return Optional.ofNullable(timeServiceManager);
    }
}
