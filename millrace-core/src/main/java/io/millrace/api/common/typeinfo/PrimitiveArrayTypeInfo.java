// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.array.BooleanPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.CharPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.DoublePrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.FloatPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.IntPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.LongPrimitiveArraySerializer;
import io.millrace.api.common.typeutils.base.array.PrimitiveArrayComparator;
import io.millrace.api.common.typeutils.base.array.PrimitiveArrayComparators;
import io.millrace.api.common.typeutils.base.array.ShortPrimitiveArraySerializer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The descriptions of arrays of primitives. They may be keys of data sets only: an array hashes by
 * identity, so a keyed stream rejects them.
 *
 * <p>Mirrors Flink 1.14's {@code PrimitiveArrayTypeInfo}, without the comparators, which only its
 * batch programs use.
 *
 * @param <T> the array type
 */
public class PrimitiveArrayTypeInfo<T> extends TypeInformation<T> implements AtomicType<T> {
    private static final long serialVersionUID = 1L;

    /** Describes {@code boolean[]}. */
    public static final PrimitiveArrayTypeInfo<boolean[]> BOOLEAN_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(boolean[].class, BooleanPrimitiveArraySerializer.INSTANCE);

    /** Describes {@code byte[]}. */
    public static final PrimitiveArrayTypeInfo<byte[]> BYTE_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(byte[].class, BytePrimitiveArraySerializer.INSTANCE);

    /** Describes {@code short[]}. */
    public static final PrimitiveArrayTypeInfo<short[]> SHORT_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(short[].class, ShortPrimitiveArraySerializer.INSTANCE);

    /** Describes {@code int[]}. */
    public static final PrimitiveArrayTypeInfo<int[]> INT_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(int[].class, IntPrimitiveArraySerializer.INSTANCE);

    /** Describes {@code long[]}. */
    public static final PrimitiveArrayTypeInfo<long[]> LONG_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(long[].class, LongPrimitiveArraySerializer.INSTANCE);

    /** Describes {@code float[]}. */
    public static final PrimitiveArrayTypeInfo<float[]> FLOAT_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(float[].class, FloatPrimitiveArraySerializer.INSTANCE);

    /** Describes {@code double[]}. */
    public static final PrimitiveArrayTypeInfo<double[]> DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(double[].class, DoublePrimitiveArraySerializer.INSTANCE);

    /** Describes {@code char[]}. */
    public static final PrimitiveArrayTypeInfo<char[]> CHAR_PRIMITIVE_ARRAY_TYPE_INFO =
            new PrimitiveArrayTypeInfo<>(char[].class, CharPrimitiveArraySerializer.INSTANCE);

    private static final Map<Class<?>, PrimitiveArrayTypeInfo<?>> TYPES = new HashMap<>();

    static {
        TYPES.put(boolean[].class, BOOLEAN_PRIMITIVE_ARRAY_TYPE_INFO);
        TYPES.put(byte[].class, BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        TYPES.put(short[].class, SHORT_PRIMITIVE_ARRAY_TYPE_INFO);
        TYPES.put(int[].class, INT_PRIMITIVE_ARRAY_TYPE_INFO);
        TYPES.put(long[].class, LONG_PRIMITIVE_ARRAY_TYPE_INFO);
        TYPES.put(float[].class, FLOAT_PRIMITIVE_ARRAY_TYPE_INFO);
        TYPES.put(double[].class, DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO);
        TYPES.put(char[].class, CHAR_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    private final Class<T> arrayClass;
    private final TypeSerializer<T> serializer;

    private PrimitiveArrayTypeInfo(Class<T> arrayClass, TypeSerializer<T> serializer) {
        this.arrayClass = checkNotNull(arrayClass);
        this.serializer = checkNotNull(serializer);
        checkArgument(
                arrayClass.isArray() && arrayClass.getComponentType().isPrimitive(),
                "Class must represent an array of primitives");
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

    @Override
    public boolean isKeyType() {
        return true;
    }

    @Override
    public TypeSerializer<T> createSerializer(ExecutionConfig executionConfig) {
        return serializer;
    }

    @Override
    public PrimitiveArrayComparator<T, ?> createComparator(
            boolean sortOrderAscending, ExecutionConfig executionConfig) {
        return PrimitiveArrayComparators.of(arrayClass, sortOrderAscending);
    }

    /**
     * Returns the class of the elements.
     *
     * @return a primitive class
     */
    public Class<?> getComponentClass() {
        return arrayClass.getComponentType();
    }

    /**
     * Returns the description of the elements.
     *
     * @return the basic type of the boxed elements
     */
    public TypeInformation<?> getComponentType() {
        return BasicTypeInfo.getInfoFor(getComponentClass());
    }

    @Override
    public String toString() {
        return getComponentClass().getName() + "[]";
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof PrimitiveArrayTypeInfo)) {
            return false;
        }
        PrimitiveArrayTypeInfo<?> that = (PrimitiveArrayTypeInfo<?>) obj;
        return that.canEqual(this)
                && arrayClass == that.arrayClass
                && serializer.equals(that.serializer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(arrayClass, serializer);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof PrimitiveArrayTypeInfo;
    }

    /**
     * Returns the description of an array class.
     *
     * @param <X> the array type
     * @param type the array class
     * @return the description, or null if the elements are not primitive
     * @throws InvalidTypesException if the class is not an array
     */
    @SuppressWarnings("unchecked")
    public static <X> PrimitiveArrayTypeInfo<X> getInfoFor(Class<X> type) {
        if (!checkNotNull(type).isArray()) {
            throw new InvalidTypesException("The given class is no array.");
        }
        return (PrimitiveArrayTypeInfo<X>) TYPES.get(type);
    }
}
