// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

/** Gives state by key. Mirrors Flink 1.14's {@code KeyedStateStore}. */
public interface KeyedStateStore {

    /**
     * A value per key.
     *
     * @param <T> type of the value
     * @param stateProperties name and type
     * @return the state
     */
    <T> ValueState<T> getState(ValueStateDescriptor<T> stateProperties);

    /**
     * A list per key.
     *
     * @param <T> type of the elements
     * @param stateProperties name and type
     * @return the state
     */
    <T> ListState<T> getListState(ListStateDescriptor<T> stateProperties);

    /**
     * A reduced value per key.
     *
     * @param <T> type of the value
     * @param stateProperties name, type and function
     * @return the state
     */
    <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> stateProperties);

    /**
     * An aggregate per key.
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
     * A map per key.
     *
     * @param <UK> type of the map's keys
     * @param <UV> type of the map's values
     * @param stateProperties name and types
     * @return the state
     */
    <UK, UV> MapState<UK, UV> getMapState(MapStateDescriptor<UK, UV> stateProperties);
}
