// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.util.Preconditions;

import java.io.IOException;

/**
 * Records as a type's own serializer writes them. Mirrors Flink 1.14's {@code TypeInformationSerializationSchema}.
 *
 * @param <T> type of the records
 */
public class TypeInformationSerializationSchema<T>
        implements DeserializationSchema<T>, SerializationSchema<T> {

    private static final long serialVersionUID = -5359448468131559102L;

    private static final int INITIAL_SIZE = 16;

    /** Of the records. */
    private final TypeSerializer<T> serializer;

    /** Reused for every record. */
    private transient DataOutputSerializer output;

    /** Reused for every message. */
    private transient DataInputDeserializer input;

    /** Of the records; tasks do not need it. */
    private transient TypeInformation<T> typeInfo;

    /**
     * With a type's serializer.
     *
     * @param typeInfo of the records
     * @param ec of the job
     */
    public TypeInformationSerializationSchema(TypeInformation<T> typeInfo, ExecutionConfig ec) {
        this.typeInfo = Preconditions.checkNotNull(typeInfo, "typeInfo");
        this.serializer = typeInfo.createSerializer(ec);
    }

    /**
     * With a serializer.
     *
     * @param typeInfo of the records
     * @param serializer of the records
     */
    public TypeInformationSerializationSchema(
            TypeInformation<T> typeInfo, TypeSerializer<T> serializer) {
        this.typeInfo = Preconditions.checkNotNull(typeInfo, "typeInfo");
        this.serializer = Preconditions.checkNotNull(serializer, "serializer");
    }

    @Override
    public T deserialize(byte[] message) {
        if (input == null) {
            input = new DataInputDeserializer(message);
        } else {
            input.setBuffer(message);
        }
        try {
            return serializer.deserialize(input);
        } catch (IOException e) {
            throw new RuntimeException("Unable to deserialize message", e);
        }
    }

    @Override
    public boolean isEndOfStream(T nextElement) {
        return false;
    }

    @Override
    public byte[] serialize(T element) {
        if (output == null) {
            output = new DataOutputSerializer(INITIAL_SIZE);
        }
        try {
            serializer.serialize(element, output);
        } catch (IOException e) {
            throw new RuntimeException("Unable to serialize record", e);
        }
        byte[] bytes = output.getCopyOfBuffer();
        output.clear();
        return bytes;
    }

    /**
     * Type of the records.
     *
     * @return the type
     * @throws IllegalStateException in a task, where it is not known
     */
    @Override
    public TypeInformation<T> getProducedType() {
        if (typeInfo == null) {
            throw new IllegalStateException(
                    "The type information is not available after this class has been serialized and distributed.");
        }
        return typeInfo;
    }
}
