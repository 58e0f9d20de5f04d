// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects values as bytes, so that whoever merges them needs no user classes. Mirrors Flink 1.14's
 * {@code SerializedListAccumulator}.
 *
 * @param <T> type of the values
 */
public class SerializedListAccumulator<T> implements Accumulator<T, ArrayList<byte[]>> {

    private static final long serialVersionUID = 1L;

    /** What was added, one array per value. */
    private ArrayList<byte[]> localValue = new ArrayList<>();

    /** An empty list. */
    public SerializedListAccumulator() {}

    /**
     * Not offered: a serializer is needed.
     *
     * @param value ignored
     * @throws UnsupportedOperationException always
     */
    @Override
    public void add(T value) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a value.
     *
     * @param value to add
     * @param serializer of the value
     * @throws IOException if it cannot be serialized
     */
    public void add(T value, TypeSerializer<T> serializer) throws IOException {
        DataOutputSerializer bytes = new DataOutputSerializer(64);
        try {
            serializer.serialize(value, bytes);
        } catch (IOException e) {
            throw new IOException("Failed to serialize value '" + value + '\'', e);
        }
        localValue.add(bytes.getCopyOfBuffer());
    }

    @Override
    public ArrayList<byte[]> getLocalValue() {
        return localValue;
    }

    @Override
    public void resetLocal() {
        localValue.clear();
    }

    @Override
    public void merge(Accumulator<T, ArrayList<byte[]>> other) {
        localValue.addAll(other.getLocalValue());
    }

    @Override
    public SerializedListAccumulator<T> clone() {
        SerializedListAccumulator<T> copy = new SerializedListAccumulator<>();
        copy.localValue = new ArrayList<>(localValue);
        return copy;
    }

    /**
     * Reads the values again.
     *
     * @param <T> type of the values
     * @param data one array per value
     * @param serializer of the values
     * @return the values in order
     * @throws IOException if a value cannot be read
     * @throws ClassNotFoundException never; declared as in Flink
     */
    public static <T> List<T> deserializeList(ArrayList<byte[]> data, TypeSerializer<T> serializer)
            throws IOException, ClassNotFoundException {
        List<T> values = new ArrayList<>(data.size());
        for (byte[] bytes : data) {
            values.add(serializer.deserialize(new DataInputDeserializer(bytes)));
        }
        return values;
    }

    @Override
    public String toString() {
        return "SerializedListAccumulator: " + localValue.size() + " elements";
    }
}
