// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeinfo;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BasicComparators;
import io.millrace.api.common.typeutils.base.LocalDateSerializer;
import io.millrace.api.common.typeutils.base.LocalDateTimeSerializer;
import io.millrace.api.common.typeutils.base.LocalTimeSerializer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Objects;

/**
 * The descriptions of the local date and time types of {@code java.time}. Key types.
 *
 * <p>Mirrors Flink 1.14's {@code LocalTimeTypeInfo}, without the comparators, which only its batch
 * programs use.
 *
 * @param <T> the described type
 */
public class LocalTimeTypeInfo<T extends Temporal> extends TypeInformation<T>
        implements AtomicType<T> {
    private static final long serialVersionUID = 1L;

    /** Describes local dates. */
    public static final LocalTimeTypeInfo<LocalDate> LOCAL_DATE =
            new LocalTimeTypeInfo<>(LocalDate.class, LocalDateSerializer.INSTANCE);

    /** Describes local times. */
    public static final LocalTimeTypeInfo<LocalTime> LOCAL_TIME =
            new LocalTimeTypeInfo<>(LocalTime.class, LocalTimeSerializer.INSTANCE);

    /** Describes local dates with time. */
    public static final LocalTimeTypeInfo<LocalDateTime> LOCAL_DATE_TIME =
            new LocalTimeTypeInfo<>(LocalDateTime.class, LocalDateTimeSerializer.INSTANCE);

    private final Class<T> typeClass;
    private final TypeSerializer<T> serializer;

    /** Null for types that the system brings: their comparators are loaded when they are asked for. */
    private final Class<? extends TypeComparator<T>> comparatorClass;

    LocalTimeTypeInfo(Class<T> typeClass, TypeSerializer<T> serializer) {
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
    protected LocalTimeTypeInfo(
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
        return obj instanceof LocalTimeTypeInfo;
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof LocalTimeTypeInfo)) {
            return false;
        }
        LocalTimeTypeInfo<?> that = (LocalTimeTypeInfo<?>) obj;
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
     * @param type the class; raw, as in Flink
     * @return the description, or null if the class is none of the three
     */
    @SuppressWarnings("rawtypes")
    public static LocalTimeTypeInfo getInfoFor(Class type) {
        checkNotNull(type);
        if (type == LocalDate.class) {
            return LOCAL_DATE;
        }
        if (type == LocalTime.class) {
            return LOCAL_TIME;
        }
        if (type == LocalDateTime.class) {
            return LOCAL_DATE_TIME;
        }
        return null;
    }
}
