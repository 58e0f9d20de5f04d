// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.GenericArraySerializer;

import java.lang.reflect.Array;
import java.util.Objects;

/**
 * Describes arrays of objects. Not a key type. Mirrors Flink 1.14's {@code ObjectArrayTypeInfo}; no
 * known differences.
 *
 * @param <T> the array type
 * @param <C> type of the elements
 */
public class ObjectArrayTypeInfo<T, C> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> arrayType;
    private final TypeInformation<C> componentInfo;

    private ObjectArrayTypeInfo(Class<T> arrayType, TypeInformation<C> componentInfo) {
        this.arrayType = checkNotNull(arrayType);
        this.componentInfo = checkNotNull(componentInfo);
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
        return arrayType;
    }

    /**
     * Returns the type of the elements.
     *
     * @return its description
     */
    public TypeInformation<C> getComponentInfo() {
        return componentInfo;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public TypeSerializer<T> createSerializer(ExecutionConfig executionConfig) {
        return (TypeSerializer<T>) new GenericArraySerializer<>(
                componentInfo.getTypeClass(), componentInfo.createSerializer(executionConfig));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "<" + componentInfo + ">";
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof ObjectArrayTypeInfo)) {
            return false;
        }
        ObjectArrayTypeInfo<?, ?> that = (ObjectArrayTypeInfo<?, ?>) obj;
        return that.canEqual(this)
                && arrayType == that.arrayType
                && componentInfo.equals(that.componentInfo);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof ObjectArrayTypeInfo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(arrayType, componentInfo);
    }

    /**
     * Describes an array class with elements of a type.
     *
     * @param <T> the array type
     * @param <C> type of the elements
     * @param arrayClass the array class
     * @param componentInfo type of the elements
     * @return the description
     * @throws IllegalArgumentException if the class is not an array
     */
    public static <T, C> ObjectArrayTypeInfo<T, C> getInfoFor(
            Class<T> arrayClass, TypeInformation<C> componentInfo) {
        checkNotNull(arrayClass);
        checkNotNull(componentInfo);
        checkArgument(arrayClass.isArray(), "Class " + arrayClass + " must be an array.");
        return new ObjectArrayTypeInfo<>(arrayClass, componentInfo);
    }

    /**
     * Describes arrays with elements of a type.
     *
     * @param <T> the array type, trusted to be right
     * @param <C> type of the elements
     * @param componentInfo type of the elements
     * @return the description
     */
    @SuppressWarnings("unchecked")
    public static <T, C> ObjectArrayTypeInfo<T, C> getInfoFor(TypeInformation<C> componentInfo) {
        Class<T> arrayClass = (Class<T>)
                Array.newInstance(checkNotNull(componentInfo).getTypeClass(), 0).getClass();
        return new ObjectArrayTypeInfo<>(arrayClass, componentInfo);
    }
}
