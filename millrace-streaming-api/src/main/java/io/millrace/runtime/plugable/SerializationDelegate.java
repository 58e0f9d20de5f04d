// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.plugable;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.io.IOReadableWritable;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Holds an object, and knows how to write it. Mirrors Flink 1.14's {@code SerializationDelegate}; no known differences.
 *
 * @param <T> type of the object
 */
public class SerializationDelegate<T> implements IOReadableWritable {

    private T instance;
    private final TypeSerializer<T> serializer;

    /**
     * A delegate without object.
     *
     * @param serializer writes the object
     */
    public SerializationDelegate(TypeSerializer<T> serializer) {
        this.serializer = serializer;
    }

    /**
     * Sets the object.
     *
     * @param instance the object
     */
    public void setInstance(T instance) {
        this.instance = instance;
    }

    /**
     * The object.
     *
     * @return as set last
     */
    public T getInstance() {
        return instance;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        serializer.serialize(instance, out);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        throw new IllegalStateException("Deserialization method called on SerializationDelegate.");
    }
}
