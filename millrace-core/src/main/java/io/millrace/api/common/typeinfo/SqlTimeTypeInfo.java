// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BasicComparators;
import io.millrace.api.common.typeutils.base.SqlDateSerializer;
import io.millrace.api.common.typeutils.base.SqlTimeSerializer;
import io.millrace.api.common.typeutils.base.SqlTimestampSerializer;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Objects;

/**
 * The descriptions of the date, time and timestamp types of {@code java.sql}. Key types.
 *
 * <p>Mirrors Flink 1.14's {@code SqlTimeTypeInfo}, without the comparators, which only its batch
 * programs use.
 *
 * @param <T> the described type
 */
public class SqlTimeTypeInfo<T> extends TypeInformation<T> implements AtomicType<T> {
    private static final long serialVersionUID = -132955295409131880L;

    /** Describes SQL dates. */
    public static final SqlTimeTypeInfo<Date> DATE =
            new SqlTimeTypeInfo<>(Date.class, SqlDateSerializer.INSTANCE);

    /** Describes SQL times. */
    public static final SqlTimeTypeInfo<Time> TIME =
            new SqlTimeTypeInfo<>(Time.class, SqlTimeSerializer.INSTANCE);

    /** Describes SQL timestamps. */
    public static final SqlTimeTypeInfo<Timestamp> TIMESTAMP =
            new SqlTimeTypeInfo<>(Timestamp.class, SqlTimestampSerializer.INSTANCE);

    private final Class<T> typeClass;
    private final TypeSerializer<T> serializer;

    /** Null for types that the system brings: their comparators are loaded when they are asked for. */
    private final Class<? extends TypeComparator<T>> comparatorClass;

    SqlTimeTypeInfo(Class<T> typeClass, TypeSerializer<T> serializer) {
        this(typeClass, serializer, null);
    }

    /**
     * Creates a description.
     *
     * @param clazz class of the type
     * @param serializer of the values
     * @param comparatorClass has a constructor with one boolean, whether the order ascends; null if the type is one of
     *     those that the system brings
     */
    protected SqlTimeTypeInfo(
            Class<T> clazz,
            TypeSerializer<T> serializer,
            Class<? extends TypeComparator<T>> comparatorClass) {
        this.typeClass = checkNotNull(clazz);
        this.serializer = checkNotNull(serializer);
        this.comparatorClass = comparatorClass;
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
        return serializer;
    }

    @Override
    public TypeComparator<T> createComparator(
            boolean sortOrderAscending, ExecutionConfig executionConfig) {
        return comparatorClass == null
                ? BasicComparators.of(typeClass, sortOrderAscending)
                : BasicComparators.instantiate(comparatorClass, sortOrderAscending);
    }

    @Override
    public int hashCode() {
        return Objects.hash(typeClass, serializer);
    }

    @Override
    public boolean canEqual(Object obj) {
        return obj instanceof SqlTimeTypeInfo;
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof SqlTimeTypeInfo)) {
            return false;
        }
        SqlTimeTypeInfo<?> that = (SqlTimeTypeInfo<?>) obj;
        return that.canEqual(this)
                && typeClass == that.typeClass
                && serializer.equals(that.serializer)
                && comparatorClass == that.comparatorClass;
    }

    @Override
    public String toString() {
        return typeClass.getSimpleName();
    }

    /**
     * Returns the description of a class.
     *
     * @param <X> the type
     * @param type its class
     * @return the description, or null if the class is none of the three
     */
    @SuppressWarnings("unchecked")
    public static <X> SqlTimeTypeInfo<X> getInfoFor(Class<X> type) {
        checkNotNull(type);
        if (type == Date.class) {
            return (SqlTimeTypeInfo<X>) DATE;
        }
        if (type == Time.class) {
            return (SqlTimeTypeInfo<X>) TIME;
        }
        if (type == Timestamp.class) {
            return (SqlTimeTypeInfo<X>) TIMESTAMP;
        }
        return null;
    }
}
