// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.GenericArraySerializer;
import io.millrace.api.common.typeutils.base.array.StringArraySerializer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The descriptions of arrays of boxed primitives and of strings. Not key types.
 *
 * <p>Mirrors Flink 1.14's {@code BasicArrayTypeInfo}; no known differences.
 *
 * @param <T> the array type
 * @param <C> type of the elements
 */
public final class BasicArrayTypeInfo<T, C> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    /** Describes arrays of strings. */
    public static final BasicArrayTypeInfo<String[], String> STRING_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(String[].class, BasicTypeInfo.STRING_TYPE_INFO);

    /** Describes arrays of boxed booleans. */
    public static final BasicArrayTypeInfo<Boolean[], Boolean> BOOLEAN_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Boolean[].class, BasicTypeInfo.BOOLEAN_TYPE_INFO);

    /** Describes arrays of boxed bytes. */
    public static final BasicArrayTypeInfo<Byte[], Byte> BYTE_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Byte[].class, BasicTypeInfo.BYTE_TYPE_INFO);

    /** Describes arrays of boxed shorts. */
    public static final BasicArrayTypeInfo<Short[], Short> SHORT_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Short[].class, BasicTypeInfo.SHORT_TYPE_INFO);

    /** Describes arrays of boxed ints. */
    public static final BasicArrayTypeInfo<Integer[], Integer> INT_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Integer[].class, BasicTypeInfo.INT_TYPE_INFO);

    /** Describes arrays of boxed longs. */
    public static final BasicArrayTypeInfo<Long[], Long> LONG_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Long[].class, BasicTypeInfo.LONG_TYPE_INFO);

    /** Describes arrays of boxed floats. */
    public static final BasicArrayTypeInfo<Float[], Float> FLOAT_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Float[].class, BasicTypeInfo.FLOAT_TYPE_INFO);

    /** Describes arrays of boxed doubles. */
    public static final BasicArrayTypeInfo<Double[], Double> DOUBLE_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Double[].class, BasicTypeInfo.DOUBLE_TYPE_INFO);

    /** Describes arrays of boxed characters. */
    public static final BasicArrayTypeInfo<Character[], Character> CHAR_ARRAY_TYPE_INFO =
            new BasicArrayTypeInfo<>(Character[].class, BasicTypeInfo.CHAR_TYPE_INFO);

    private static final Map<Class<?>, BasicArrayTypeInfo<?, ?>> TYPES = new HashMap<>();

    static {
        TYPES.put(String[].class, STRING_ARRAY_TYPE_INFO);
        TYPES.put(Boolean[].class, BOOLEAN_ARRAY_TYPE_INFO);
        TYPES.put(Byte[].class, BYTE_ARRAY_TYPE_INFO);
        TYPES.put(Short[].class, SHORT_ARRAY_TYPE_INFO);
        TYPES.put(Integer[].class, INT_ARRAY_TYPE_INFO);
        TYPES.put(Long[].class, LONG_ARRAY_TYPE_INFO);
        TYPES.put(Float[].class, FLOAT_ARRAY_TYPE_INFO);
        TYPES.put(Double[].class, DOUBLE_ARRAY_TYPE_INFO);
        TYPES.put(Character[].class, CHAR_ARRAY_TYPE_INFO);
    }

    private final Class<T> arrayClass;
    private final TypeInformation<C> componentInfo;

    private BasicArrayTypeInfo(Class<T> arrayClass, BasicTypeInfo<C> componentInfo) {
        this.arrayClass = arrayClass;
        this.componentInfo = componentInfo;
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
        return arrayClass;
    }

    /**
     * Returns the class of the elements.
     *
     * @return the class
     */
    public Class<C> getComponentTypeClass() {
        return componentInfo.getTypeClass();
    }

    /**
     * Returns the description of the elements.
     *
     * @return the description
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
        if (arrayClass == String[].class) {
            return (TypeSerializer<T>) StringArraySerializer.INSTANCE;
        }
        return (TypeSerializer<T>) new GenericArraySerializer<>(
                getComponentTypeClass(), componentInfo.createSerializer(executionConfig));
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof BasicArrayTypeInfo)) {
            return false;
        }
        BasicArrayTypeInfo<?, ?> that = (BasicArrayTypeInfo<?, ?>) obj;
        return arrayClass == that.arrayClass && componentInfo.equals(that.componentInfo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(arrayClass, componentInfo);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof BasicArrayTypeInfo;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "<" + componentInfo + ">";
    }

    /**
     * Returns the description of an array class.
     *
     * @param <X> the array type
     * @param <C> type of the elements
     * @param type the array class
     * @return the description, or null if the elements are neither boxed primitives nor strings
     * @throws InvalidTypesException if the class is not an array
     */
    @SuppressWarnings("unchecked")
    public static <X, C> BasicArrayTypeInfo<X, C> getInfoFor(Class<X> type) {
        if (!checkNotNull(type).isArray()) {
            throw new InvalidTypesException("The given class is no array.");
        }
        return (BasicArrayTypeInfo<X, C>) TYPES.get(type);
    }
}
