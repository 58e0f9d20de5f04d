// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.graph;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.streaming.api.description.OperatorSetup;

/**
 * Settings of an operator that a user wrote, in its task. Mirrors part of Flink 1.14's {@code StreamConfig}: what such
 * operators ask for. Immutable.
 */
public class StreamConfig {

    private final OperatorSetup setup;

    /**
     * Called by the engine.
     *
     * @param setup what there is to ask for
     */
    public StreamConfig(OperatorSetup setup) {
        this.setup = setup;
    }

    /**
     * Names the operator in the job.
     *
     * @return the id
     */
    public OperatorID getOperatorID() {
        return setup.operatorId();
    }

    /**
     * Name of the operator, as the program gave it.
     *
     * @return the name
     */
    public String getOperatorName() {
        return setup.operatorName();
    }

    /**
     * Writes what the operator emits.
     *
     * @param classLoader the user's class loader
     * @param <T> type of the records
     * @return the serializer; null if the type is not known, as for sinks
     */
    @SuppressWarnings("unchecked")
    public <T> TypeSerializer<T> getTypeSerializerOut(ClassLoader classLoader) {
        return (TypeSerializer<T>) setup.outputSerializer();
    }

    /**
     * Writes records of the first input.
     *
     * @param classLoader the user's class loader
     * @param <T> type of the records
     * @return the serializer
     */
    public <T> TypeSerializer<T> getTypeSerializerIn1(ClassLoader classLoader) {
        return getTypeSerializerIn(0, classLoader);
    }

    /**
     * Writes records of the second input.
     *
     * @param classLoader the user's class loader
     * @param <T> type of the records
     * @return the serializer; null if there is no such input
     */
    public <T> TypeSerializer<T> getTypeSerializerIn2(ClassLoader classLoader) {
        return getTypeSerializerIn(1, classLoader);
    }

    /**
     * Writes records of an input.
     *
     * @param index number of the input, from 0
     * @param classLoader the user's class loader
     * @param <T> type of the records
     * @return the serializer; null if there is no such input
     */
    @SuppressWarnings("unchecked")
    public <T> TypeSerializer<T> getTypeSerializerIn(int index, ClassLoader classLoader) {
        return index < setup.inputSerializers().size()
                ? (TypeSerializer<T>) setup.inputSerializers().get(index)
                : null;
    }

    /**
     * Takes the key out of records of an input.
     *
     * @param input number of the input, from 0
     * @param classLoader the user's class loader
     * @return the selector; null if the input has no keys
     */
    public KeySelector<?, ?> getStatePartitioner(int input, ClassLoader classLoader) {
        return input < setup.keySelectors().size() ? setup.keySelectors().get(input) : null;
    }

    /**
     * Writes keys.
     *
     * @param classLoader the user's class loader
     * @param <K> type of the keys
     * @return the serializer; null if the operator has no keys
     */
    @SuppressWarnings("unchecked")
    public <K> TypeSerializer<K> getStateKeySerializer(ClassLoader classLoader) {
        return (TypeSerializer<K>) setup.keySerializer();
    }
}
