// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.runtime.state.KeyedStateBackend;
import io.millrace.runtime.state.OperatorStateBackend;
import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.runtime.state.StateSnapshotContext;

import java.util.Optional;

/**
 * The states of an operator behind the base classes of operators. Mirrors the name of Flink 1.14's class. Used on the
 * task's thread.
 */
public class StreamOperatorStateHandler {

    /** An operator that sets up its states and has a say when they are stored. Mirrors Flink 1.14's interface. */
    public interface CheckpointedStreamOperator {

        /**
         * Sets up the operator's states; called before it is opened.
         *
         * @param context gives states
         * @throws Exception fails the job
         */
        void initializeState(StateInitializationContext context) throws Exception;

        /**
         * Called for each checkpoint; what is in the states afterwards is stored.
         *
         * @param context which checkpoint it is
         * @throws Exception fails the checkpoint
         */
        void snapshotState(StateSnapshotContext context) throws Exception;
    }

    private final StreamOperatorStateContext context;
    /** Null if the operator has no keys. */
    private final KeyedStateBackend<Object> keyed;

    @SuppressWarnings("unchecked")
    StreamOperatorStateHandler(StreamOperatorStateContext context) {
        this.context = context;
        this.keyed = (KeyedStateBackend<Object>) context.keyedStateBackend();
    }

    void initializeOperatorState(CheckpointedStreamOperator operator) throws Exception {
        operator.initializeState(context.initializationContext());
    }

    @SuppressWarnings("unchecked")
    <K> KeyedStateBackend<K> getKeyedStateBackend() {
        return (KeyedStateBackend<K>) keyed;
    }

    OperatorStateBackend getOperatorStateBackend() {
        return context.operatorStateBackend();
    }

    Optional<KeyedStateStore> getKeyedStateStore() {
        return Optional.ofNullable(context.initializationContext().getKeyedStateStore());
    }

    <N, S extends State, T> S getOrCreateKeyedState(
            TypeSerializer<N> namespaceSerializer, StateDescriptor<S, T> stateDescriptor)
            throws Exception {
        if (keyed == null) {
            throw new IllegalStateException(
                    "Cannot create partitioned state. The keyed state backend has not been set."
                            + "This indicates that the operator is not partitioned/keyed.");
        }
        return keyed.getOrCreateKeyedState(namespaceSerializer, stateDescriptor);
    }

    <S extends State, N> S getPartitionedState(
            N namespace,
            TypeSerializer<N> namespaceSerializer,
            StateDescriptor<S, ?> stateDescriptor)
            throws Exception {
        if (keyed == null) {
            throw new RuntimeException(
                    "Cannot create partitioned state. The keyed state backend has not been set."
                            + " This indicates that the operator is not partitioned/keyed.");
        }
        return keyed.getPartitionedState(namespace, namespaceSerializer, stateDescriptor);
    }

    void setCurrentKey(Object key) {
        if (keyed == null) {
            return;
        }
        try {
            keyed.setCurrentKey(key);
        } catch (Exception e) {
            throw new RuntimeException(
                    "Exception occurred while setting the current key context.", e);
        }
    }

    Object getCurrentKey() {
        if (keyed == null) {
            throw new UnsupportedOperationException("Key can only be retrieved on KeyedStream.");
        }
        return keyed.getCurrentKey();
    }
}
