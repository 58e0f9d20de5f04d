// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import java.util.Set;

/** Gives state of a whole subtask. Mirrors Flink 1.14's {@code OperatorStateStore}. */
public interface OperatorStateStore {

    /**
     * A map that every subtask holds in full.
     *
     * @param <K> type of the keys
     * @param <V> type of the values
     * @param stateDescriptor name and types
     * @return the state
     * @throws Exception if there is no such state
     */
    <K, V> BroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> stateDescriptor)
            throws Exception;

    /**
     * A list whose elements are divided between the subtasks after a restore.
     *
     * @param <S> type of the elements
     * @param stateDescriptor name and type
     * @return the state
     * @throws Exception if there is no such state
     */
    <S> ListState<S> getListState(ListStateDescriptor<S> stateDescriptor) throws Exception;

    /**
     * A list of which every subtask gets all elements of all subtasks after a restore.
     *
     * @param <S> type of the elements
     * @param stateDescriptor name and type
     * @return the state
     * @throws Exception if there is no such state
     */
    <S> ListState<S> getUnionListState(ListStateDescriptor<S> stateDescriptor) throws Exception;

    /**
     * The lists there are.
     *
     * @return their names
     */
    Set<String> getRegisteredStateNames();

    /**
     * The broadcast maps there are.
     *
     * @return their names
     */
    Set<String> getRegisteredBroadcastStateNames();
}
