// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.accumulators.DoubleCounter;
import io.millrace.api.common.accumulators.Histogram;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.accumulators.LongCounter;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.api.common.externalresource.ExternalResourceInfo;
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

/**
 * What a function sees of the engine: which subtask it is, its state, metrics and accumulators. One per operator and
 * subtask; used by the task's thread. Mirrors Flink
 * 1.14's {@code RuntimeContext}. What it offers to batch programs only fails, as it does there.
 */
public interface RuntimeContext {

    /**
     * Id of the job.
     *
     * @return the id
     */
    JobID getJobId();

    /**
     * Name of the task, without index.
     *
     * @return the name
     */
    String getTaskName();

    /**
     * Where the function registers metrics.
     *
     * @return the operator's group
     */
    OperatorMetricGroup getMetricGroup();

    /**
     * Parallelism of the operator.
     *
     * @return number of subtasks
     */
    int getNumberOfParallelSubtasks();

    /**
     * Largest parallelism the operator can ever have.
     *
     * @return number of key groups
     */
    int getMaxNumberOfParallelSubtasks();

    /**
     * Which subtask this is.
     *
     * @return index from 0
     */
    int getIndexOfThisSubtask();

    /**
     * How often the task has been started before.
     *
     * @return from 0
     */
    int getAttemptNumber();

    /**
     * Name of the task with number and count.
     *
     * @return such as {@code Map (2/4)}
     */
    String getTaskNameWithSubtasks();

    /**
     * The job's configuration.
     *
     * @return the config
     */
    ExecutionConfig getExecutionConfig();

    /**
     * Loads the user's classes.
     *
     * @return the class loader
     */
    ClassLoader getUserCodeClassLoader();

    /**
     * Registers what to do when the user's class loader is let go.
     *
     * @param releaseHookName only the first hook of a name counts
     * @param releaseHook what to do
     */
    void registerUserCodeClassLoaderReleaseHookIfAbsent(
            String releaseHookName, Runnable releaseHook);

    /**
     * Adds an accumulator, whose merged value is in the job's result.
     *
     * @param <V> type of what is added
     * @param <A> type of the result
     * @param name unique in the task
     * @param accumulator the accumulator
     * @throws UnsupportedOperationException if there is one of that name
     */
    <V, A extends Serializable> void addAccumulator(String name, Accumulator<V, A> accumulator);

    /**
     * An accumulator by name.
     *
     * @param <V> type of what is added
     * @param <A> type of the result
     * @param name of the accumulator
     * @return the accumulator, or null
     */
    <V, A extends Serializable> Accumulator<V, A> getAccumulator(String name);

    /**
     * A counter, made if there is none.
     *
     * @param name of the counter
     * @return the counter
     */
    IntCounter getIntCounter(String name);

    /**
     * A counter, made if there is none.
     *
     * @param name of the counter
     * @return the counter
     */
    LongCounter getLongCounter(String name);

    /**
     * A counter, made if there is none.
     *
     * @param name of the counter
     * @return the counter
     */
    DoubleCounter getDoubleCounter(String name);

    /**
     * A histogram, made if there is none.
     *
     * @param name of the histogram
     * @return the histogram
     */
    Histogram getHistogram(String name);

    /**
     * What the task has of an external resource, such as GPUs.
     *
     * @param resourceName name of the resource
     * @return empty in this release: no drivers of resources are started
     */
    Set<ExternalResourceInfo> getExternalResourceInfos(String resourceName);

    /**
     * Whether there is a broadcast data set; for batch programs only.
     *
     * @param name of the data set
     * @return whether there is
     * @throws UnsupportedOperationException in a stream
     */
    boolean hasBroadcastVariable(String name);

    /**
     * A broadcast data set; for batch programs only.
     *
     * @param <RT> type of the elements
     * @param name of the data set
     * @return the elements
     * @throws UnsupportedOperationException in a stream
     */
    <RT> List<RT> getBroadcastVariable(String name);

    /**
     * A broadcast data set in another shape; for batch programs only.
     *
     * @param <T> type of the elements
     * @param <C> type of what is made of them
     * @param name of the data set
     * @param initializer makes it
     * @return what the initializer has made
     * @throws UnsupportedOperationException in a stream
     */
    <T, C> C getBroadcastVariableWithInitializer(
            String name, BroadcastVariableInitializer<T, C> initializer);

    /**
     * The files that the program has registered.
     *
     * @return the cache
     */
    DistributedCache getDistributedCache();

    /**
     * A value per key; after a {@code keyBy()} only.
     *
     * @param <T> type of the value
     * @param stateProperties name and type
     * @return the state
     */
    <T> ValueState<T> getState(ValueStateDescriptor<T> stateProperties);

    /**
     * A list per key; after a {@code keyBy()} only.
     *
     * @param <T> type of the elements
     * @param stateProperties name and type
     * @return the state
     */
    <T> ListState<T> getListState(ListStateDescriptor<T> stateProperties);

    /**
     * A reduced value per key; after a {@code keyBy()} only.
     *
     * @param <T> type of the value
     * @param stateProperties name, type and function
     * @return the state
     */
    <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> stateProperties);

    /**
     * An aggregate per key; after a {@code keyBy()} only.
     *
     * @param <IN> type of what is added
     * @param <ACC> type of the accumulator
     * @param <OUT> type of the result
     * @param stateProperties name, type and function
     * @return the state
     */
    <IN, ACC, OUT> AggregatingState<IN, OUT> getAggregatingState(
            AggregatingStateDescriptor<IN, ACC, OUT> stateProperties);

    /**
     * A map per key; after a {@code keyBy()} only.
     *
     * @param <UK> type of the map's keys
     * @param <UV> type of the map's values
     * @param stateProperties name and types
     * @return the state
     */
    <UK, UV> MapState<UK, UV> getMapState(MapStateDescriptor<UK, UV> stateProperties);
}
