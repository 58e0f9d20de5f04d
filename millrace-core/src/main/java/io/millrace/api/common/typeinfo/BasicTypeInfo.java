// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BasicComparators;
import io.millrace.api.common.typeutils.base.BigDecSerializer;
import io.millrace.api.common.typeutils.base.BigIntSerializer;
import io.millrace.api.common.typeutils.base.BooleanSerializer;
import io.millrace.api.common.typeutils.base.ByteSerializer;
import io.millrace.api.common.typeutils.base.CharSerializer;
import io.millrace.api.common.typeutils.base.DateSerializer;
import io.millrace.api.common.typeutils.base.DoubleSerializer;
import io.millrace.api.common.typeutils.base.FloatSerializer;
import io.millrace.api.common.typeutils.base.InstantSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.api.common.typeutils.base.ShortSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.api.common.typeutils.base.VoidSerializer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The descriptions of the basic types: the boxed primitives, strings, dates, instants, big numbers
 * and {@code Void}. All of them may be keys.
 *
 * <p>Mirrors Flink 1.14's {@code BasicTypeInfo}.
 *
 * @param <T> the described type
 */
public class BasicTypeInfo<T> extends TypeInformation<T> implements AtomicType<T> {
    private static final long serialVersionUID = -430955220409131770L;

    /** Describes strings. */
    public static final BasicTypeInfo<String> STRING_TYPE_INFO =
            new BasicTypeInfo<>(String.class, new Class<?>[] {}, StringSerializer.INSTANCE);

    /** Describes booleans. */
    public static final BasicTypeInfo<Boolean> BOOLEAN_TYPE_INFO =
            new BasicTypeInfo<>(Boolean.class, new Class<?>[] {}, BooleanSerializer.INSTANCE);

    /** Describes bytes. */
    public static final BasicTypeInfo<Byte> BYTE_TYPE_INFO = new IntegerTypeInfo<>(
            Byte.class,
            new Class<?>[] {
                Short.class, Integer.class, Long.class, Float.class, Double.class, Character.class
            },
            ByteSerializer.INSTANCE);

    /** Describes shorts. */
    public static final BasicTypeInfo<Short> SHORT_TYPE_INFO = new IntegerTypeInfo<>(
            Short.class,
            new Class<?>[] {Integer.class, Long.class, Float.class, Double.class, Character.class},
            ShortSerializer.INSTANCE);

    /** Describes ints. */
    public static final BasicTypeInfo<Integer> INT_TYPE_INFO = new IntegerTypeInfo<>(
            Integer.class,
            new Class<?>[] {Long.class, Float.class, Double.class, Character.class},
            IntSerializer.INSTANCE);

    /** Describes longs. */
    public static final BasicTypeInfo<Long> LONG_TYPE_INFO = new IntegerTypeInfo<>(
            Long.class,
            new Class<?>[] {Float.class, Double.class, Character.class},
            LongSerializer.INSTANCE);

    /** Describes floats. */
    public static final BasicTypeInfo<Float> FLOAT_TYPE_INFO = new FractionalTypeInfo<>(
            Float.class, new Class<?>[] {Double.class}, FloatSerializer.INSTANCE);

    /** Describes doubles. */
    public static final BasicTypeInfo<Double> DOUBLE_TYPE_INFO =
            new FractionalTypeInfo<>(Double.class, new Class<?>[] {}, DoubleSerializer.INSTANCE);

    /** Describes characters. */
    public static final BasicTypeInfo<Character> CHAR_TYPE_INFO =
            new BasicTypeInfo<>(Character.class, new Class<?>[] {}, CharSerializer.INSTANCE);

    /** Describes dates of {@code java.util}. */
    public static final BasicTypeInfo<Date> DATE_TYPE_INFO =
            new BasicTypeInfo<>(Date.class, new Class<?>[] {}, DateSerializer.INSTANCE);

    /** Describes the type whose only value is null. */
    public static final BasicTypeInfo<Void> VOID_TYPE_INFO =
            new BasicTypeInfo<>(Void.class, new Class<?>[] {}, VoidSerializer.INSTANCE);

    /** Describes big integers. */
    public static final BasicTypeInfo<BigInteger> BIG_INT_TYPE_INFO =
            new BasicTypeInfo<>(BigInteger.class, new Class<?>[] {}, BigIntSerializer.INSTANCE);

    /** Describes big decimals. */
    public static final BasicTypeInfo<BigDecimal> BIG_DEC_TYPE_INFO =
            new BasicTypeInfo<>(BigDecimal.class, new Class<?>[] {}, BigDecSerializer.INSTANCE);

    /** Describes instants. */
    public static final BasicTypeInfo<Instant> INSTANT_TYPE_INFO =
            new BasicTypeInfo<>(Instant.class, new Class<?>[] {}, InstantSerializer.INSTANCE);

    private static final Map<Class<?>, BasicTypeInfo<?>> TYPES = new HashMap<>();

    static {
        TYPES.put(String.class, STRING_TYPE_INFO);
        TYPES.put(Boolean.class, BOOLEAN_TYPE_INFO);
        TYPES.put(boolean.class, BOOLEAN_TYPE_INFO);
        TYPES.put(Byte.class, BYTE_TYPE_INFO);
        TYPES.put(byte.class, BYTE_TYPE_INFO);
        TYPES.put(Short.class, SHORT_TYPE_INFO);
        TYPES.put(short.class, SHORT_TYPE_INFO);
        TYPES.put(Integer.class, INT_TYPE_INFO);
        TYPES.put(int.class, INT_TYPE_INFO);
        TYPES.put(Long.class, LONG_TYPE_INFO);
        TYPES.put(long.class, LONG_TYPE_INFO);
        TYPES.put(Float.class, FLOAT_TYPE_INFO);
        TYPES.put(float.class, FLOAT_TYPE_INFO);
        TYPES.put(Double.class, DOUBLE_TYPE_INFO);
        TYPES.put(double.class, DOUBLE_TYPE_INFO);
        TYPES.put(Character.class, CHAR_TYPE_INFO);
        TYPES.put(char.class, CHAR_TYPE_INFO);
        TYPES.put(Date.class, DATE_TYPE_INFO);
        TYPES.put(Void.class, VOID_TYPE_INFO);
        TYPES.put(void.class, VOID_TYPE_INFO);
        TYPES.put(BigInteger.class, BIG_INT_TYPE_INFO);
        TYPES.put(BigDecimal.class, BIG_DEC_TYPE_INFO);
        TYPES.put(Instant.class, INSTANT_TYPE_INFO);
    }

    private final Class<T> typeClass;
    private final Class<?>[] castTargets;
    private final TypeSerializer<T> serializer;
    /** Null for types that the system brings: their comparators are loaded when they are asked for. */
    private final Class<? extends TypeComparator<T>> comparatorClass;

    BasicTypeInfo(Class<T> typeClass, Class<?>[] castTargets, TypeSerializer<T> serializer) {
        this(typeClass, castTargets, serializer, null);
    }

    /**
     * Creates a description.
     *
     * @param clazz class of the type
     * @param possibleCastTargetTypes classes to which values may be widened
     * @param serializer of the values
     * @param comparatorClass has a constructor with one boolean, whether the order ascends; null if the type is one of
     *     those that the system brings, or has no order
     */
    protected BasicTypeInfo(
            Class<T> clazz,
            Class<?>[] possibleCastTargetTypes,
            TypeSerializer<T> serializer,
            Class<? extends TypeComparator<T>> comparatorClass) {
        this.typeClass = checkNotNull(clazz);
        this.castTargets = checkNotNull(possibleCastTargetTypes);
        this.serializer = checkNotNull(serializer);
        this.comparatorClass = comparatorClass;
    }

    /**
     * Tells whether values may be widened to another basic type without being asked to.
     *
     * @param to the other type
     * @return true if a widening conversion exists; false for the type itself
     */
    public boolean shouldAutocastTo(BasicTypeInfo<?> to) {
        return Arrays.asList(castTargets).contains(to.getTypeClass());
    }

    @Override
    public boolean isBasicType() {
        return true;
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
        return serializer;
    }

    @Override
    public TypeComparator<T> createComparator(
            boolean sortOrderAscending, ExecutionConfig executionConfig) {
        TypeComparator<T> comparator = comparatorClass == null
                ? BasicComparators.of(typeClass, sortOrderAscending)
                : BasicComparators.instantiate(comparatorClass, sortOrderAscending);
        if (comparator == null) {
            throw new InvalidTypesException(
                    "The type " + typeClass.getSimpleName() + " cannot be used as a key.");
        }
        return comparator;
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(typeClass, serializer) + Arrays.hashCode(castTargets);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof BasicTypeInfo;
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof BasicTypeInfo)) {
            return false;
        }
        BasicTypeInfo<?> that = (BasicTypeInfo<?>) obj;
        return that.canEqual(this)
                && typeClass == that.typeClass
                && serializer.equals(that.serializer)
                && comparatorClass == that.comparatorClass
                && Arrays.equals(castTargets, that.castTargets);
    }

    @Override
    public String toString() {
        return typeClass.getSimpleName();
    }

    /**
     * Returns the description of a class, primitive or not.
     *
     * @param <X> the type
     * @param type its class
     * @return the description, or null if the type is not basic
     */
    @SuppressWarnings("unchecked")
    public static <X> BasicTypeInfo<X> getInfoFor(Class<X> type) {
        return (BasicTypeInfo<X>) TYPES.get(checkNotNull(type));
    }
}
