// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.typeutils.TypeSerializer;

/**
 * The states of an operator by key and namespace, and the key that is current. Used on the task's thread.
 *
 * <p>Mirrors part of Flink 1.14's {@code KeyedStateBackend}: what operators need that users write.
 *
 * @param <K> type of the keys
 */
public interface KeyedStateBackend<K> {

    /**
     * Makes a key current.
     *
     * @param newKey the key, not null
     */
    void setCurrentKey(K newKey);

    /**
     * The current key.
     *
     * @return the key, null before the first
     */
    K getCurrentKey();

    /**
     * What writes keys.
     *
     * @return the serializer
     */
    TypeSerializer<K> getKeySerializer();

    /**
     * A state for the current key, now and later, in a namespace that is set by {@link #getPartitionedState}.
     *
     * @param namespaceSerializer writes namespaces
     * @param stateDescriptor of the state
     * @param <N> type of the namespaces
     * @param <S> type of the state
     * @param <T> type of the state's values
     * @return the state; one per name
     * @throws Exception if the name stands for a state of another kind
     */
    <N, S extends State, T> S getOrCreateKeyedState(
            TypeSerializer<N> namespaceSerializer, StateDescriptor<S, T> stateDescriptor)
            throws Exception;

    /**
     * A state for the current key, now and later, in a namespace.
     *
     * @param namespace the namespace, until this is called again for the same name
     * @param namespaceSerializer writes namespaces
     * @param stateDescriptor of the state
     * @param <N> type of the namespaces
     * @param <S> type of the state
     * @return the state; one per name
     * @throws Exception if the name stands for a state of another kind
     */
    <N, S extends State> S getPartitionedState(
            N namespace,
            TypeSerializer<N> namespaceSerializer,
            StateDescriptor<S, ?> stateDescriptor)
            throws Exception;
}
