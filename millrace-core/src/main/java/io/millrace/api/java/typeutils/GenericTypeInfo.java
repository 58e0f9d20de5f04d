// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.AtomicType;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.GenericTypeComparator;
import io.millrace.api.java.typeutils.runtime.kryo.KryoSerializer;

/**
 * Describes a class that no other description fits and that goes through Kryo. A key type if the
 * class is comparable. Mirrors Flink 1.14's {@code GenericTypeInfo}, without the comparators, which
 * only its batch programs use.
 *
 * @param <T> the described type
 */
public class GenericTypeInfo<T> extends TypeInformation<T> implements AtomicType<T> {
    private static final long serialVersionUID = -7959114120287706504L;

    private final Class<T> typeClass;

    /**
     * Describes a class.
     *
     * @param typeClass the class
     */
    public GenericTypeInfo(Class<T> typeClass) {
        this.typeClass = checkNotNull(typeClass);
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return Comparable.class.isAssignableFrom(typeClass);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedOperationException if generic types are disabled
     */
    @Override
    public TypeSerializer<T> createSerializer(ExecutionConfig config) {
        if (config.hasGenericTypesDisabled()) {
            throw new UnsupportedOperationException(
                    "Generic types have been disabled in the ExecutionConfig and type "
                            + typeClass.getName() + " is treated as a generic type.");
        }
        return new KryoSerializer<>(typeClass, config);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public TypeComparator<T> createComparator(
            boolean sortOrderAscending, ExecutionConfig executionConfig) {
        if (isKeyType()) {
            return new GenericTypeComparator(
                    sortOrderAscending, createSerializer(executionConfig), typeClass);
        }
        throw new UnsupportedOperationException(
                "Types that do not implement java.lang.Comparable cannot be used as keys.");
    }

    @Override
    public int hashCode() {
        return typeClass.hashCode();
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof GenericTypeInfo;
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof GenericTypeInfo)) {
            return false;
        }
        GenericTypeInfo<?> that = (GenericTypeInfo<?>) obj;
        return that.canEqual(this) && typeClass == that.typeClass;
    }

    @Override
    public String toString() {
        return "GenericType<" + typeClass.getCanonicalName() + ">";
    }
}
