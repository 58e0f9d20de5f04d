// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.Experimental;
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
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;
import io.millrace.streaming.util.LatencyStats;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;

import java.util.Optional;

/**
 * Base of operators that users write and that are made in the task, by a {@link StreamOperatorFactory}; such as those with
 * many inputs. Everything happens on the task's thread.
 *
 * <p>Mirrors Flink 1.14's {@code AbstractStreamOperatorV2}. Differences: no checkpoints are taken yet.
 *
 * @param <OUT> type of what the operator emits
 */
@Experimental
public abstract class AbstractStreamOperatorV2<OUT>
        implements StreamOperator<OUT>, StreamOperatorStateHandler.CheckpointedStreamOperator {

    private static final long serialVersionUID = 1L;

    /** For subclasses too. */
    protected static final Logger LOG = LazyLogger.of(AbstractStreamOperatorV2.class);

    /** Settings of the operator. */
    protected final StreamConfig config;

    /** Where records go. */
    protected final Output<StreamRecord<OUT>> output;

    /** The operator's metrics. */
    protected final InternalOperatorMetricGroup metrics;

    /** Takes what latency markers measure. */
    protected final LatencyStats latencyStats;

    /** The wall clock of the task. */
    protected final ProcessingTimeService processingTimeService;

    private final StreamingRuntimeContext runtimeContext;
    private final ExecutionConfig executionConfig;
    private final ClassLoader userCodeClassLoader;
    private final CombinedInputs inputs;
    private StreamOperatorStateHandler stateHandler;
    private InternalTimeServiceManager<?> timeServiceManager;

    /**
     * Called by subclasses.
     *
     * @param parameters as the factory got them
     * @param numberOfInputs number of the inputs, at least 1
     */
    public AbstractStreamOperatorV2(StreamOperatorParameters<OUT> parameters, int numberOfInputs) {
        this.inputs = new CombinedInputs(numberOfInputs);
        this.config = parameters.getStreamConfig();
        this.output = parameters.getOutput();
        this.runtimeContext = parameters.getContainingTask().getRuntimeContext();
        this.metrics = (InternalOperatorMetricGroup) runtimeContext.getMetricGroup();
        this.latencyStats = new LatencyStats(metrics);
        this.processingTimeService = parameters.getProcessingTimeService();
        this.executionConfig = parameters.getContainingTask().getExecutionConfig();
        this.userCodeClassLoader = parameters.getContainingTask().getUserCodeClassLoader();
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
        return executionConfig;
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
     * What loads the user's classes.
     *
     * @return the class loader
     */
    public ClassLoader getUserCodeClassloader() {
        return userCodeClassLoader;
    }

    /**
     * Name of the operator for messages.
     *
     * @return name of its task with number and count of the subtask
     */
    protected String getOperatorName() {
        return runtimeContext.getTaskNameWithSubtasks();
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

    /**
     * Makes the key of a record current.
     *
     * @param record the record
     * @param selector takes the key out of it; null if the input has no keys
     * @param <T> type of the record's value
     * @throws Exception if the selector throws
     */
    protected <T> void internalSetKeyContextElement(
            StreamRecord<T> record, KeySelector<T, ?> selector) throws Exception {
        if (selector != null) {
            setCurrentKey(selector.getKey(record.getValue()));
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
     * @return empty if the operator has no keys
     */
    public Optional<KeyedStateStore> getKeyedStateStore() {
        return stateHandler == null ? Optional.empty() : stateHandler.getKeyedStateStore();
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

    /**
     * Takes a watermark of one input.
     *
     * @param watermark the watermark
     * @param inputId number of the input, from 1
     * @throws Exception fails the job
     */
    protected void reportWatermark(Watermark watermark, int inputId) throws Exception {
        if (inputs.onWatermark(inputId - 1, watermark.getTimestamp())) {
            processWatermark(new Watermark(inputs.watermark()));
        }
    }

    /**
     * One input is idle, or active again.
     *
     * @param watermarkStatus which of the two
     * @param inputId number of the input, from 1
     * @throws Exception fails the job
     */
    public final void processWatermarkStatus(WatermarkStatus watermarkStatus, int inputId)
            throws Exception {
        boolean wasIdle = inputs.isIdle();
        if (inputs.onStatus(inputId - 1, watermarkStatus.isIdle())) {
            processWatermark(new Watermark(inputs.watermark()));
        }
        if (wasIdle != inputs.isIdle()) {
            output.emitWatermarkStatus(watermarkStatus);
        }
    }

    @Override
    public OperatorID getOperatorID() {
        return config.getOperatorID();
    }

    /** Fails: inputs of such an operator set the key themselves. */
    @Override
    public void setKeyContextElement1(StreamRecord<?> record) throws Exception {
        throw new IllegalStateException(
                "This method should never be called. Use Input class instead");
    }

    /** Fails: inputs of such an operator set the key themselves. */
    @Override
    public void setKeyContextElement2(StreamRecord<?> record) throws Exception {
        throw new IllegalStateException(
                "This method should never be called. Use Input class instead");
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
