// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.util.FlinkRuntimeException;
import io.millrace.util.Preconditions;

import java.io.IOException;

/**
 * A {@link DeserializationSchema} that knows its type from its own declaration, and whose streams do not end. Mirrors
 * Flink 1.14's {@code AbstractDeserializationSchema}.
 *
 * @param <T> type of the records
 */
public abstract class AbstractDeserializationSchema<T> implements DeserializationSchema<T> {

    private static final long serialVersionUID = 2L;

    /** Type of the records. */
    private final TypeInformation<T> type;

    /**
     * With the type that the subclass names.
     *
     * @throws FlinkRuntimeException if it names a type variable
     */
    protected AbstractDeserializationSchema() {
        try {
            this.type = TypeExtractor.createTypeInfo(
                    AbstractDeserializationSchema.class, getClass(), 0, null, null);
        } catch (Exception e) {
            throw new FlinkRuntimeException(
                    "The implementation of AbstractDeserializationSchema is using a generic variable. This is not supported,"
                            + " because due to Java's generic type erasure, it will not be possible to determine the full type"
                            + " at runtime. For generic implementations, please pass the TypeInformation or type class"
                            + " explicitly to the constructor.");
        }
    }

    /**
     * With a class, for types without parameters.
     *
     * @param type of the records
     */
    protected AbstractDeserializationSchema(Class<T> type) {
        Preconditions.checkNotNull(type, "type");
        this.type = TypeInformation.of(type);
    }

    /**
     * With a described type.
     *
     * @param typeHint describes it
     */
    protected AbstractDeserializationSchema(TypeHint<T> typeHint) {
        Preconditions.checkNotNull(typeHint, "typeHint");
        this.type = typeHint.getTypeInfo();
    }

    /**
     * With a type.
     *
     * @param typeInfo of the records
     */
    protected AbstractDeserializationSchema(TypeInformation<T> typeInfo) {
        this.type = Preconditions.checkNotNull(typeInfo, "typeInfo");
    }

    @Override
    public abstract T deserialize(byte[] message) throws IOException;

    @Override
    public boolean isEndOfStream(T nextElement) {
        return false;
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }
}
