// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;

/** Finds the comparators of types that the system brings; apart from their descriptions, which streams load and these not. */
public final class BasicComparators {

    private static final Map<Class<?>, Function<Boolean, TypeComparator<?>>> OF = Map.ofEntries(
            Map.entry(String.class, StringComparator::new),
            Map.entry(Boolean.class, BooleanComparator::new),
            Map.entry(Byte.class, ByteComparator::new),
            Map.entry(Short.class, ShortComparator::new),
            Map.entry(Integer.class, IntComparator::new),
            Map.entry(Long.class, LongComparator::new),
            Map.entry(Float.class, FloatComparator::new),
            Map.entry(Double.class, DoubleComparator::new),
            Map.entry(Character.class, CharComparator::new),
            Map.entry(Date.class, DateComparator::new),
            Map.entry(BigInteger.class, BigIntComparator::new),
            Map.entry(BigDecimal.class, BigDecComparator::new),
            Map.entry(Instant.class, InstantComparator::new),
            Map.entry(java.sql.Date.class, DateComparator::new),
            Map.entry(Time.class, DateComparator::new),
            Map.entry(Timestamp.class, SqlTimestampComparator::new),
            Map.entry(LocalDate.class, LocalDateComparator::new),
            Map.entry(LocalTime.class, LocalTimeComparator::new),
            Map.entry(LocalDateTime.class, LocalDateTimeComparator::new));

    private BasicComparators() {}

    /**
     * The comparator of a type.
     *
     * @param <T> the type
     * @param type its class
     * @param ascending whether the order is the natural one
     * @return a new comparator, or null if there is none
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeComparator<T> of(Class<T> type, boolean ascending) {
        Function<Boolean, TypeComparator<?>> factory = OF.get(type);
        return factory == null ? null : (TypeComparator<T>) factory.apply(ascending);
    }

    /**
     * A comparator of a class.
     *
     * @param <T> type of the values
     * @param comparatorClass has a constructor with one boolean
     * @param ascending whether the order is the natural one
     * @return a new comparator
     * @throws RuntimeException if there is no such constructor
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeComparator<T> instantiate(
            Class<? extends TypeComparator<?>> comparatorClass, boolean ascending) {
        try {
            return (TypeComparator<T>)
                    comparatorClass.getConstructor(boolean.class).newInstance(ascending);
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException(
                    "Could not initialize comparator " + comparatorClass.getName(), e);
        }
    }
}
