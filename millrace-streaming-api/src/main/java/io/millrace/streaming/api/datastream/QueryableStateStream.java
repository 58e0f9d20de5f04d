// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.util.Preconditions;

/**
 * What a program needs to ask for the state of a stream from outside. Mirrors Flink 1.14's class of this name; there are no such
 * streams in this release, see {@link KeyedStream#asQueryableState(String)}.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public class QueryableStateStream<K, V> {

    private final String queryableStateName;
    private final TypeSerializer<K> keySerializer;
    private final StateDescriptor<?, V> stateDescriptor;

    /**
     * A stream whose state can be asked for.
     *
     * @param queryableStateName name under which it is asked for
     * @param stateDescriptor of the state
     * @param keySerializer of the keys
     */
    public QueryableStateStream(
            String queryableStateName,
            StateDescriptor<?, V> stateDescriptor,
            TypeSerializer<K> keySerializer) {
        this.queryableStateName =
                Preconditions.checkNotNull(queryableStateName, "Queryable state name");
        this.stateDescriptor = Preconditions.checkNotNull(stateDescriptor, "State Descriptor");
        this.keySerializer = Preconditions.checkNotNull(keySerializer, "Key serializer");
    }

    /**
     * Name under which the state is asked for.
     *
     * @return the name
     */
    public String getQueryableStateName() {
        return queryableStateName;
    }

    /**
     * Serializer of the keys.
     *
     * @return the serializer
     */
    public TypeSerializer<K> getKeySerializer() {
        return keySerializer;
    }

    /**
     * Descriptor of the state.
     *
     * @return the descriptor
     */
    public StateDescriptor<?, V> getStateDescriptor() {
        return stateDescriptor;
    }
}
