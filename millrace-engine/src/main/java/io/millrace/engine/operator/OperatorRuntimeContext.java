// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.accumulators.DoubleCounter;
import io.millrace.api.common.accumulators.Histogram;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.accumulators.LongCounter;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.api.common.externalresource.ExternalResourceInfo;
import io.millrace.api.common.functions.BroadcastVariableInitializer;
import io.millrace.api.common.state.AggregatingState;
import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.core.io.InputSplit;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.metrics.OperatorMetrics;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.StateTable;
import io.millrace.metrics.groups.OperatorMetricGroup;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.streaming.api.description.InputSplits;
import io.millrace.streaming.api.operators.StreamingRuntimeContext;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** What the user's functions of one operator see of the engine. Belongs to the task's thread. */
final class OperatorRuntimeContext extends StreamingRuntimeContext implements InputSplits {

    private final TaskScope scope;
    private final String operatorName;
    private final KeyedStore store;
    private final OperatorContext context;
    /** Null until somebody asks. */
    private OperatorMetrics metrics;

    OperatorRuntimeContext(
            TaskScope scope, String operatorName, KeyedStore store, OperatorContext context) {
        this.scope = scope;
        this.operatorName = operatorName;
        this.store = store;
        this.context = context;
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return context.timers();
    }

    @Override
    public String getOperatorUniqueID() {
        return context.operatorId().toString();
    }

    @Override
    public boolean isCheckpointingEnabled() {
        return false;
    }

    @Override
    public CheckpointingMode getCheckpointMode() {
        return CheckpointingMode.AT_LEAST_ONCE;
    }

    @Override
    public InputSplit nextInputSplit() {
        if (scope.source() == null) {
            throw new IllegalStateException(
                    "Only sources have input splits; operator '" + operatorName + "' is none.");
        }
        return scope.source().splits().nextInputSplit();
    }

    @Override
    public JobID getJobId() {
        return scope.jobId();
    }

    @Override
    public String getTaskName() {
        return scope.taskName();
    }

    @Override
    public OperatorMetricGroup getMetricGroup() {
        return metrics();
    }

    OperatorMetrics metrics() {
        if (metrics == null) {
            metrics = scope.metrics().operator(context.operatorId().toString(), operatorName);
        }
        return metrics;
    }

    @Override
    public int getNumberOfParallelSubtasks() {
        return scope.parallelism();
    }

    @Override
    public int getMaxNumberOfParallelSubtasks() {
        return scope.maxParallelism();
    }

    @Override
    public int getIndexOfThisSubtask() {
        return scope.subtaskIndex();
    }

    @Override
    public int getAttemptNumber() {
        return scope.attempt();
    }

    @Override
    public String getTaskNameWithSubtasks() {
        return scope.taskNameWithSubtasks() + "#" + scope.attempt();
    }

    @Override
    public ExecutionConfig getExecutionConfig() {
        return scope.executionConfig();
    }

    @Override
    public ClassLoader getUserCodeClassLoader() {
        return scope.userClassLoader();
    }

    @Override
    public void registerUserCodeClassLoaderReleaseHookIfAbsent(String hookName, Runnable hook) {
        scope.releaseHooks().putIfAbsent(hookName, hook);
    }

    @Override
    public <V, A extends Serializable> void addAccumulator(
            String name, Accumulator<V, A> accumulator) {
        if (scope.accumulators().putIfAbsent(id(name), accumulator) != null) {
            throw new UnsupportedOperationException(
                    "The accumulator '" + name
                            + "' already exists in this task; give each accumulator of a task a name of its own.");
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V, A extends Serializable> Accumulator<V, A> getAccumulator(String name) {
        return (Accumulator<V, A>) scope.accumulators().get(id(name));
    }

    private AccumulatorId id(String name) {
        return new AccumulatorId(scope.vertex(), name);
    }

    @Override
    public IntCounter getIntCounter(String name) {
        return accumulator(name, IntCounter.class, IntCounter::new);
    }

    @Override
    public LongCounter getLongCounter(String name) {
        return accumulator(name, LongCounter.class, LongCounter::new);
    }

    @Override
    public DoubleCounter getDoubleCounter(String name) {
        return accumulator(name, DoubleCounter.class, DoubleCounter::new);
    }

    @Override
    public Histogram getHistogram(String name) {
        return accumulator(name, Histogram.class, Histogram::new);
    }

    private <A extends Accumulator<?, ?>> A accumulator(
            String name, Class<A> type, Supplier<A> factory) {
        Accumulator<?, ?> found =
                scope.accumulators().computeIfAbsent(id(name), absent -> factory.get());
        if (!type.isInstance(found)) {
            throw new UnsupportedOperationException("The accumulator '" + name + "' is a "
                    + found.getClass().getName() + ", not a " + type.getName() + ".");
        }
        return type.cast(found);
    }

    @Override
    public Set<ExternalResourceInfo> getExternalResourceInfos(String resourceName) {
        return Collections.emptySet();
    }

    @Override
    public boolean hasBroadcastVariable(String name) {
        throw notInStreams();
    }

    @Override
    public <T> List<T> getBroadcastVariable(String name) {
        throw notInStreams();
    }

    @Override
    public <T, C> C getBroadcastVariableWithInitializer(
            String name, BroadcastVariableInitializer<T, C> initializer) {
        throw notInStreams();
    }

    private static UnsupportedOperationException notInStreams() {
        return new UnsupportedOperationException(
                "Broadcast variables can only be used in DataSet programs");
    }

    @Override
    public DistributedCache getDistributedCache() {
        return scope.distributedCache();
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
        return keyed(descriptor).getState(descriptor);
    }

    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
        return keyed(descriptor).getListState(descriptor);
    }

    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
        return keyed(descriptor).getReducingState(descriptor);
    }

    @Override
    public <I, A, O> AggregatingState<I, O> getAggregatingState(
            AggregatingStateDescriptor<I, A, O> descriptor) {
        return keyed(descriptor).getAggregatingState(descriptor);
    }

    @Override
    public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
        return keyed(descriptor).getMapState(descriptor);
    }

    private StateTable keyed(StateDescriptor<?, ?> descriptor) {
        Objects.requireNonNull(descriptor, "The state properties must not be null");
        if (store == null) {
            throw new NullPointerException(
                    "Keyed state can only be used on a 'keyed stream', i.e., after a 'keyBy()'"
                            + " operation. Operator '" + operatorName + "' asked for the state '"
                            + descriptor.getName()
                            + "'; add a keyBy() in front of it.");
        }
        descriptor.initializeSerializerUnlessSet(scope.executionConfig());
        return store.states();
    }
}
