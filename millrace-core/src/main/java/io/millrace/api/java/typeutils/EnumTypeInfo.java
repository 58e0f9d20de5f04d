// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.AtomicType;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.EnumComparator;
import io.millrace.api.common.typeutils.base.EnumSerializer;

/**
 * Describes an enum. A key type for data sets; a keyed stream rejects it, since enum constants hash
 * differently in each process. Mirrors Flink 1.14's {@code EnumTypeInfo}, without the comparators,
 * which only its batch programs use.
 *
 * @param <T> the enum
 */
public class EnumTypeInfo<T extends Enum<T>> extends TypeInformation<T> implements AtomicType<T> {
    private static final long serialVersionUID = 8936740290137178660L;

    private final Class<T> typeClass;

    /**
     * Describes an enum.
     *
     * @param typeClass its class
     * @throws IllegalArgumentException if the class is no enum
     */
    public EnumTypeInfo(Class<T> typeClass) {
        checkNotNull(typeClass, "Enum type class must not be null.");
        if (!Enum.class.isAssignableFrom(typeClass)) {
            throw new IllegalArgumentException(
                    "EnumTypeInfo can only be used for subclasses of " + Enum.class.getName());
        }
        this.typeClass = typeClass;
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
        return true;
    }

    @Override
    public TypeSerializer<T> createSerializer(ExecutionConfig executionConfig) {
        return new EnumSerializer<>(typeClass);
    }

    @Override
    public TypeComparator<T> createComparator(
            boolean sortOrderAscending, ExecutionConfig executionConfig) {
        return new EnumComparator<>(sortOrderAscending);
    }

    @Override
    public String toString() {
        return "EnumTypeInfo<" + typeClass.getName() + ">";
    }

    @Override
    public int hashCode() {
        return typeClass.hashCode();
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof EnumTypeInfo;
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof EnumTypeInfo)) {
            return false;
        }
        EnumTypeInfo<?> that = (EnumTypeInfo<?>) obj;
        return that.canEqual(this) && typeClass == that.typeClass;
    }
}
