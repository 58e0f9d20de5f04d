// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.async;

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
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.state.AggregatingState;
import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.metrics.groups.OperatorMetricGroup;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** A runtime context without what other threads must not touch. */
final class AsyncRuntimeContext implements RuntimeContext {

    private static final String STATE = "State is";
    private static final String ACCUMULATORS = "Accumulators are";
    private static final String BROADCAST_VARIABLES = "Broadcast variables are";

    private final RuntimeContext context;

    AsyncRuntimeContext(RuntimeContext context) {
        this.context = context;
    }

    private static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException(what + " not supported in rich async functions.");
    }

    @Override
    public JobID getJobId() {
        return context.getJobId();
    }

    @Override
    public String getTaskName() {
        return context.getTaskName();
    }

    @Override
    public OperatorMetricGroup getMetricGroup() {
        return context.getMetricGroup();
    }

    @Override
    public int getNumberOfParallelSubtasks() {
        return context.getNumberOfParallelSubtasks();
    }

    @Override
    public int getMaxNumberOfParallelSubtasks() {
        return context.getMaxNumberOfParallelSubtasks();
    }

    @Override
    public int getIndexOfThisSubtask() {
        return context.getIndexOfThisSubtask();
    }

    @Override
    public int getAttemptNumber() {
        return context.getAttemptNumber();
    }

    @Override
    public String getTaskNameWithSubtasks() {
        return context.getTaskNameWithSubtasks();
    }

    @Override
    public ExecutionConfig getExecutionConfig() {
        return context.getExecutionConfig();
    }

    @Override
    public ClassLoader getUserCodeClassLoader() {
        return context.getUserCodeClassLoader();
    }

    @Override
    public void registerUserCodeClassLoaderReleaseHookIfAbsent(
            String releaseHookName, Runnable releaseHook) {
        context.registerUserCodeClassLoaderReleaseHookIfAbsent(releaseHookName, releaseHook);
    }

    @Override
    public Set<ExternalResourceInfo> getExternalResourceInfos(String resourceName) {
        return context.getExternalResourceInfos(resourceName);
    }

    @Override
    public DistributedCache getDistributedCache() {
        throw unsupported("Distributed cache is");
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> stateProperties) {
        throw unsupported(STATE);
    }

    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> stateProperties) {
        throw unsupported(STATE);
    }

    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> stateProperties) {
        throw unsupported(STATE);
    }

    @Override
    public <I, A, O> AggregatingState<I, O> getAggregatingState(
            AggregatingStateDescriptor<I, A, O> stateProperties) {
        throw unsupported(STATE);
    }

    @Override
    public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> stateProperties) {
        throw unsupported(STATE);
    }

    @Override
    public <V, A extends Serializable> void addAccumulator(
            String name, Accumulator<V, A> accumulator) {
        throw unsupported(ACCUMULATORS);
    }

    @Override
    public <V, A extends Serializable> Accumulator<V, A> getAccumulator(String name) {
        throw unsupported(ACCUMULATORS);
    }

    @Override
    public IntCounter getIntCounter(String name) {
        throw unsupported("Int counters are");
    }

    @Override
    public LongCounter getLongCounter(String name) {
        throw unsupported("Long counters are");
    }

    @Override
    public DoubleCounter getDoubleCounter(String name) {
        throw unsupported("Double counters are");
    }

    @Override
    public Histogram getHistogram(String name) {
        throw unsupported("Histograms are");
    }

    @Override
    public boolean hasBroadcastVariable(String name) {
        throw unsupported(BROADCAST_VARIABLES);
    }

    @Override
    public <T> List<T> getBroadcastVariable(String name) {
        throw unsupported(BROADCAST_VARIABLES);
    }

    @Override
    public <T, C> C getBroadcastVariableWithInitializer(
            String name, BroadcastVariableInitializer<T, C> initializer) {
        throw unsupported(BROADCAST_VARIABLES);
    }
}
