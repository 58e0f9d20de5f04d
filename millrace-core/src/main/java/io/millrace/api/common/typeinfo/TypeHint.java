// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.util.FlinkRuntimeException;

/**
 * Spells out a generic type, which a class object cannot. Write it as an anonymous subclass: {@code
 * new TypeHint<Tuple2<String, Long>>() {}}. Mirrors Flink 1.14's {@code TypeHint}; no known
 * differences.
 *
 * @param <T> the type, without type variables in it
 */
public abstract class TypeHint<T> {

    private final TypeInformation<T> typeInfo;

    /**
     * Reads the type from the subclass.
     *
     * @throws FlinkRuntimeException if the subclass gives a type variable in place of a type
     */
    public TypeHint() {
        try {
            this.typeInfo = TypeExtractor.createTypeInfo(this, TypeHint.class, getClass(), 0);
        } catch (InvalidTypesException e) {
            throw new FlinkRuntimeException(
                    "The TypeHint is using a generic variable: " + getClass().getGenericSuperclass()
                            + ". This is not supported, generic types must be fully specified for the TypeHint.",
                    e);
        }
    }

    /**
     * Returns the description of the type.
     *
     * @return the description
     */
    public TypeInformation<T> getTypeInfo() {
        return typeInfo;
    }

    @Override
    public int hashCode() {
        return typeInfo.hashCode();
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this
                || obj instanceof TypeHint && typeInfo.equals(((TypeHint<?>) obj).typeInfo);
    }

    @Override
    public String toString() {
        return "TypeHint: " + typeInfo;
    }
}
