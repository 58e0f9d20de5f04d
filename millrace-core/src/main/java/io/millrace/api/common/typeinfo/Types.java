// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.typeutils.EitherTypeInfo;
import io.millrace.api.java.typeutils.EnumTypeInfo;
import io.millrace.api.java.typeutils.GenericTypeInfo;
import io.millrace.api.java.typeutils.ListTypeInfo;
import io.millrace.api.java.typeutils.MapTypeInfo;
import io.millrace.api.java.typeutils.ObjectArrayTypeInfo;
import io.millrace.api.java.typeutils.PojoField;
import io.millrace.api.java.typeutils.PojoTypeInfo;
import io.millrace.api.java.typeutils.RowTypeInfo;
import io.millrace.api.java.typeutils.TupleTypeInfo;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.api.java.typeutils.ValueTypeInfo;
import io.millrace.types.Either;
import io.millrace.types.Row;
import io.millrace.types.Value;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The usual way to write down a type description, {@code Types.TUPLE(Types.STRING, Types.LONG)}.
 * Mirrors Flink 1.14's {@code Types}; no known differences.
 */
public class Types {

    /** The type whose only value is null. */
    public static final TypeInformation<Void> VOID = BasicTypeInfo.VOID_TYPE_INFO;

    /** Strings; null is allowed. */
    public static final TypeInformation<String> STRING = BasicTypeInfo.STRING_TYPE_INFO;

    /** Bytes, primitive or boxed; no nulls. */
    public static final TypeInformation<Byte> BYTE = BasicTypeInfo.BYTE_TYPE_INFO;

    /** Booleans, primitive or boxed; no nulls. */
    public static final TypeInformation<Boolean> BOOLEAN = BasicTypeInfo.BOOLEAN_TYPE_INFO;

    /** Shorts, primitive or boxed; no nulls. */
    public static final TypeInformation<Short> SHORT = BasicTypeInfo.SHORT_TYPE_INFO;

    /** Ints, primitive or boxed; no nulls. */
    public static final TypeInformation<Integer> INT = BasicTypeInfo.INT_TYPE_INFO;

    /** Longs, primitive or boxed; no nulls. */
    public static final TypeInformation<Long> LONG = BasicTypeInfo.LONG_TYPE_INFO;

    /** Floats, primitive or boxed; no nulls. */
    public static final TypeInformation<Float> FLOAT = BasicTypeInfo.FLOAT_TYPE_INFO;

    /** Doubles, primitive or boxed; no nulls. */
    public static final TypeInformation<Double> DOUBLE = BasicTypeInfo.DOUBLE_TYPE_INFO;

    /** Characters, primitive or boxed; no nulls. */
    public static final TypeInformation<Character> CHAR = BasicTypeInfo.CHAR_TYPE_INFO;

    /** Big decimals; null is allowed. */
    public static final TypeInformation<BigDecimal> BIG_DEC = BasicTypeInfo.BIG_DEC_TYPE_INFO;

    /** Big integers; null is allowed. */
    public static final TypeInformation<BigInteger> BIG_INT = BasicTypeInfo.BIG_INT_TYPE_INFO;

    /** Dates of {@code java.sql}; null is allowed. */
    public static final TypeInformation<Date> SQL_DATE = SqlTimeTypeInfo.DATE;

    /** Times of {@code java.sql}; null is allowed. */
    public static final TypeInformation<Time> SQL_TIME = SqlTimeTypeInfo.TIME;

    /** Timestamps of {@code java.sql}; null is allowed. */
    public static final TypeInformation<Timestamp> SQL_TIMESTAMP = SqlTimeTypeInfo.TIMESTAMP;

    /** Local dates; null is allowed. */
    public static final TypeInformation<LocalDate> LOCAL_DATE = LocalTimeTypeInfo.LOCAL_DATE;

    /** Local times; null is allowed. */
    public static final TypeInformation<LocalTime> LOCAL_TIME = LocalTimeTypeInfo.LOCAL_TIME;

    /** Local dates with time; null is allowed. */
    public static final TypeInformation<LocalDateTime> LOCAL_DATE_TIME =
            LocalTimeTypeInfo.LOCAL_DATE_TIME;

    /** Instants; null is allowed. */
    public static final TypeInformation<Instant> INSTANT = BasicTypeInfo.INSTANT_TYPE_INFO;

    /** Not meant to be created; public as in Flink. */
    public Types() {}

    /**
     * Describes rows with fields named f0, f1 and so on. A field may be null.
     *
     * @param types types of the fields
     * @return the description
     */
    public static TypeInformation<Row> ROW(TypeInformation<?>... types) {
        return new RowTypeInfo(types);
    }

    /**
     * Describes rows with named fields. A field may be null.
     *
     * @param fieldNames names of the fields, all different
     * @param types types of the fields, as many as names
     * @return the description
     */
    public static TypeInformation<Row> ROW_NAMED(String[] fieldNames, TypeInformation<?>... types) {
        return new RowTypeInfo(types, fieldNames);
    }

    /**
     * Describes tuples of 0 to 25 fields. A field may not be null unless its type allows it.
     *
     * @param <T> the tuple type, trusted to be right
     * @param types types of the fields
     * @return the description
     */
    public static <T extends Tuple> TypeInformation<T> TUPLE(TypeInformation<?>... types) {
        return new TupleTypeInfo<>(types);
    }

    /**
     * Describes a subclass of a tuple class that fixes all field types.
     *
     * @param <T> the tuple type
     * @param tupleSubclass its class
     * @return the description
     * @throws InvalidTypesException if the field types cannot be read from the class, or it is not
     *     a tuple for the system, such as one with fields of its own
     */
    public static <T extends Tuple> TypeInformation<T> TUPLE(Class<T> tupleSubclass) {
        TypeInformation<T> info = TypeExtractor.createTypeInfo(tupleSubclass);
        if (info instanceof TupleTypeInfo) {
            return info;
        }
        throw new InvalidTypesException("Tuple type expected but was: " + info);
    }

    /**
     * Describes a POJO class with field types as declared. A field may be null unless primitive.
     *
     * @param <T> the POJO type
     * @param pojoClass its class
     * @return the description
     * @throws InvalidTypesException if the class does not follow the rules of POJOs
     */
    public static <T> TypeInformation<T> POJO(Class<T> pojoClass) {
        TypeInformation<T> info = TypeExtractor.createTypeInfo(pojoClass);
        if (info instanceof PojoTypeInfo) {
            return info;
        }
        throw new InvalidTypesException("POJO type expected but was: " + info);
    }

    /**
     * Describes a POJO class with given fields only. The rules of POJOs are not checked again.
     *
     * @param <T> the POJO type
     * @param pojoClass its class, public
     * @param fields field types by field name; a name may be that of an inherited or private field
     * @return the description
     * @throws InvalidTypesException if a field does not exist, is static or is transient
     */
    public static <T> TypeInformation<T> POJO(
            Class<T> pojoClass, Map<String, TypeInformation<?>> fields) {
        List<PojoField> pojoFields = new ArrayList<>(fields.size());
        for (Map.Entry<String, TypeInformation<?>> field : fields.entrySet()) {
            pojoFields.add(new PojoField(findField(pojoClass, field.getKey()), field.getValue()));
        }
        return new PojoTypeInfo<>(pojoClass, pojoFields);
    }

    private static Field findField(Class<?> pojoClass, String name) {
        for (Class<?> c = pojoClass; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (field.getName().equals(name)
                        && !Modifier.isStatic(modifiers)
                        && !Modifier.isTransient(modifiers)) {
                    return field;
                }
            }
        }
        throw new InvalidTypesException("Field '" + name + "' could not be accessed.");
    }

    /**
     * Describes a class that is opaque to the system and goes through Kryo.
     *
     * @param <T> the type
     * @param genericClass its class
     * @return the description
     */
    public static <T> TypeInformation<T> GENERIC(Class<T> genericClass) {
        return new GenericTypeInfo<>(genericClass);
    }

    /**
     * Describes arrays of primitives, such as {@code PRIMITIVE_ARRAY(Types.INT)} for {@code int[]}.
     *
     * @param elementType type of the elements, boxed
     * @return the description
     * @throws IllegalArgumentException if the type has no primitive
     */
    public static TypeInformation<?> PRIMITIVE_ARRAY(TypeInformation<?> elementType) {
        if (BOOLEAN.equals(elementType)) {
            return PrimitiveArrayTypeInfo.BOOLEAN_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        if (BYTE.equals(elementType)) {
            return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        if (SHORT.equals(elementType)) {
            return PrimitiveArrayTypeInfo.SHORT_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        if (INT.equals(elementType)) {
            return PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        if (LONG.equals(elementType)) {
            return PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        if (FLOAT.equals(elementType)) {
            return PrimitiveArrayTypeInfo.FLOAT_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        if (DOUBLE.equals(elementType)) {
            return PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        if (CHAR.equals(elementType)) {
            return PrimitiveArrayTypeInfo.CHAR_PRIMITIVE_ARRAY_TYPE_INFO;
        }
        throw new IllegalArgumentException("Invalid element type for a primitive array.");
    }

    /**
     * Describes arrays of objects. The array may not be null, an element may.
     *
     * @param <E> type of the elements
     * @param elementType type of the elements
     * @return the description
     */
    @SuppressWarnings("unchecked")
    public static <E> TypeInformation<E[]> OBJECT_ARRAY(TypeInformation<E> elementType) {
        // String arrays have a serializer of their own; those of boxed primitives do not.
        if (STRING.equals(elementType)) {
            return (TypeInformation<E[]>)
                    (TypeInformation<?>) BasicArrayTypeInfo.STRING_ARRAY_TYPE_INFO;
        }
        return ObjectArrayTypeInfo.getInfoFor(elementType);
    }

    /**
     * Describes a class that reads and writes itself.
     *
     * @param <V> the type
     * @param valueType its class
     * @return the description
     */
    public static <V extends Value> TypeInformation<V> VALUE(Class<V> valueType) {
        return new ValueTypeInfo<>(valueType);
    }

    /**
     * Describes maps. The map and its keys may not be null, its values may.
     *
     * @param <K> type of the keys
     * @param <V> type of the values
     * @param keyType type of the keys
     * @param valueType type of the values
     * @return the description
     */
    public static <K, V> TypeInformation<Map<K, V>> MAP(
            TypeInformation<K> keyType, TypeInformation<V> valueType) {
        return new MapTypeInfo<>(keyType, valueType);
    }

    /**
     * Describes lists. Neither the list nor an element may be null.
     *
     * @param <E> type of the elements
     * @param elementType type of the elements
     * @return the description
     */
    public static <E> TypeInformation<List<E>> LIST(TypeInformation<E> elementType) {
        return new ListTypeInfo<>(elementType);
    }

    /**
     * Describes an enum; null is not allowed.
     *
     * @param <E> the type
     * @param enumType its class
     * @return the description
     */
    public static <E extends Enum<E>> TypeInformation<E> ENUM(Class<E> enumType) {
        return new EnumTypeInfo<>(enumType);
    }

    /**
     * Describes values that are of one of two types.
     *
     * @param <L> type of left values
     * @param <R> type of right values
     * @param leftType type of left values
     * @param rightType type of right values
     * @return the description
     */
    public static <L, R> TypeInformation<Either<L, R>> EITHER(
            TypeInformation<L> leftType, TypeInformation<R> rightType) {
        return new EitherTypeInfo<>(leftType, rightType);
    }
}
