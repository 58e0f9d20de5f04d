// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions.util;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.TaskInfo;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.accumulators.DoubleCounter;
import io.millrace.api.common.accumulators.Histogram;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.accumulators.LongCounter;
import io.millrace.api.common.cache.DistributedCache;
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
import io.millrace.core.fs.Path;
import io.millrace.metrics.groups.OperatorMetricGroup;
import io.millrace.util.Preconditions;
import io.millrace.util.UserCodeClassLoader;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * A runtime context without keyed state, to be completed by subclasses: for those who run functions by themselves, in tests for
 * example. Jobs use contexts of the engine's own. Mirrors Flink 1.14's class of this name. Not for several threads.
 */
public abstract class AbstractRuntimeUDFContext implements RuntimeContext {

    private final TaskInfo taskInfo;
    private final UserCodeClassLoader userCodeClassLoader;
    private final ExecutionConfig executionConfig;
    private final Map<String, Accumulator<?, ?>> accumulators;
    private final DistributedCache distributedCache;
    private final OperatorMetricGroup metrics;

    /**
     * A context.
     *
     * @param taskInfo names the subtask
     * @param userCodeClassLoader loads the user's classes
     * @param executionConfig of the job
     * @param accumulators by name; new ones are put into it
     * @param cpTasks copies of cached files, by name
     * @param metrics of the operator
     */
    public AbstractRuntimeUDFContext(
            TaskInfo taskInfo,
            UserCodeClassLoader userCodeClassLoader,
            ExecutionConfig executionConfig,
            Map<String, Accumulator<?, ?>> accumulators,
            Map<String, Future<Path>> cpTasks,
            OperatorMetricGroup metrics) {
        this.taskInfo = Preconditions.checkNotNull(taskInfo);
        this.userCodeClassLoader = userCodeClassLoader;
        this.executionConfig = executionConfig;
        this.distributedCache = new DistributedCache(Preconditions.checkNotNull(cpTasks));
        this.accumulators = Preconditions.checkNotNull(accumulators);
        this.metrics = metrics;
    }

    @Override
    public ExecutionConfig getExecutionConfig() {
        return executionConfig;
    }

    @Override
    public String getTaskName() {
        return taskInfo.getTaskName();
    }

    @Override
    public int getNumberOfParallelSubtasks() {
        return taskInfo.getNumberOfParallelSubtasks();
    }

    @Override
    public int getMaxNumberOfParallelSubtasks() {
        return taskInfo.getMaxNumberOfParallelSubtasks();
    }

    @Override
    public int getIndexOfThisSubtask() {
        return taskInfo.getIndexOfThisSubtask();
    }

    @Override
    public OperatorMetricGroup getMetricGroup() {
        return metrics;
    }

    @Override
    public int getAttemptNumber() {
        return taskInfo.getAttemptNumber();
    }

    @Override
    public String getTaskNameWithSubtasks() {
        return taskInfo.getTaskNameWithSubtasks();
    }

    @Override
    public IntCounter getIntCounter(String name) {
        return accumulator(name, new IntCounter());
    }

    @Override
    public LongCounter getLongCounter(String name) {
        return accumulator(name, new LongCounter());
    }

    @Override
    public Histogram getHistogram(String name) {
        return accumulator(name, new Histogram());
    }

    @Override
    public DoubleCounter getDoubleCounter(String name) {
        return accumulator(name, new DoubleCounter());
    }

    /** The accumulator of a name, or the given one if there is none yet. */
    @SuppressWarnings("unchecked")
    private <A extends Accumulator<?, ?>> A accumulator(String name, A fresh) {
        Accumulator<?, ?> known = accumulators.putIfAbsent(name, fresh);
        if (known == null) {
            return fresh;
        }
        if (known.getClass() != fresh.getClass()) {
            throw new UnsupportedOperationException("The accumulator object '" + name
                    + "' was created with two different classes: " + known.getClass() + " and "
                    + fresh.getClass());
        }
        return (A) known;
    }

    @Override
    public <V, A extends Serializable> void addAccumulator(
            String name, Accumulator<V, A> accumulator) {
        if (accumulators.containsKey(name)) {
            throw new UnsupportedOperationException(
                    "The accumulator '" + name + "' already exists and cannot be added.");
        }
        accumulators.put(name, accumulator);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V, A extends Serializable> Accumulator<V, A> getAccumulator(String name) {
        return (Accumulator<V, A>) accumulators.get(name);
    }

    @Override
    public ClassLoader getUserCodeClassLoader() {
        return userCodeClassLoader.asClassLoader();
    }

    @Override
    public void registerUserCodeClassLoaderReleaseHookIfAbsent(
            String releaseHookName, Runnable releaseHook) {
        userCodeClassLoader.registerReleaseHookIfAbsent(releaseHookName, releaseHook);
    }

    @Override
    public DistributedCache getDistributedCache() {
        return distributedCache;
    }

    /** @throws UnsupportedOperationException always: there are no keys */
    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> stateProperties) {
        throw withoutKeys();
    }

    /** @throws UnsupportedOperationException always: there are no keys */
    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> stateProperties) {
        throw withoutKeys();
    }

    /** @throws UnsupportedOperationException always: there are no keys */
    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> stateProperties) {
        throw withoutKeys();
    }

    /** @throws UnsupportedOperationException always: there are no keys */
    @Override
    public <IN, ACC, OUT> AggregatingState<IN, OUT> getAggregatingState(
            AggregatingStateDescriptor<IN, ACC, OUT> stateProperties) {
        throw withoutKeys();
    }

    /** @throws UnsupportedOperationException always: there are no keys */
    @Override
    public <UK, UV> MapState<UK, UV> getMapState(MapStateDescriptor<UK, UV> stateProperties) {
        throw withoutKeys();
    }

    private static UnsupportedOperationException withoutKeys() {
        return new UnsupportedOperationException(
                "This state is only accessible by functions executed on a KeyedStream");
    }

    /**
     * Names the slot in which the subtask runs.
     *
     * @return the name
     */
    public String getAllocationIDAsString() {
        return taskInfo.getAllocationIDAsString();
    }
}
