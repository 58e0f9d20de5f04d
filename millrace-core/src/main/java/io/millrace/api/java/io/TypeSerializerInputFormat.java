// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.io.BinaryInputFormat;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.ResultTypeQueryable;
import io.millrace.core.memory.DataInputView;

import java.io.IOException;

/**
 * Reads records that {@link TypeSerializerOutputFormat} wrote. Mirrors Flink 1.14's {@code
 * TypeSerializerInputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class TypeSerializerInputFormat<T> extends BinaryInputFormat<T>
        implements ResultTypeQueryable<T> {
    private static final long serialVersionUID = 1L;

    private final transient TypeInformation<T> resultType;
    private final TypeSerializer<T> serializer;

    /**
     * Creates a format without path.
     *
     * @param resultType type of the records
     */
    public TypeSerializerInputFormat(TypeInformation<T> resultType) {
        this.resultType = resultType;
        this.serializer = resultType.createSerializer(new ExecutionConfig());
    }

    @Override
    protected T deserialize(T reuse, DataInputView dataInput) throws IOException {
        return serializer.deserialize(reuse, dataInput);
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return resultType;
    }
}
