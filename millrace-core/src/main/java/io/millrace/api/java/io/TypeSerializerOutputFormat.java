// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.io.BinaryOutputFormat;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.InputTypeConfigurable;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Writes records in the form of their serializer, in blocks. Mirrors Flink 1.14's {@code
 * TypeSerializerOutputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class TypeSerializerOutputFormat<T> extends BinaryOutputFormat<T>
        implements InputTypeConfigurable {
    private static final long serialVersionUID = 1L;

    private TypeSerializer<T> serializer;

    /** Creates a format without path. */
    public TypeSerializerOutputFormat() {}

    @Override
    protected void serialize(T record, DataOutputView dataOutput) throws IOException {
        if (serializer == null) {
            throw new RuntimeException(
                    "TypeSerializerOutputFormat requires a type serializer to be defined.");
        }
        serializer.serialize(record, dataOutput);
    }

    /**
     * Sets what writes the records.
     *
     * @param serializer the serializer
     */
    public void setSerializer(TypeSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setInputType(TypeInformation<?> type, ExecutionConfig executionConfig) {
        serializer = (TypeSerializer<T>) type.createSerializer(executionConfig);
    }
}
