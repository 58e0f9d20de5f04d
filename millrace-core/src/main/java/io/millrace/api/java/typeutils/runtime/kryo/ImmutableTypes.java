// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Tells types whose values can never change: known types, enums, records of such types, and sealed
 * types that permit nothing else.
 *
 * <p>Enums and big numbers count as immutable as they do in Flink, although user code could make
 * them change.
 */
final class ImmutableTypes {
    private static final Set<Class<?>> KNOWN = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class,
            Locale.class,
            Currency.class,
            Class.class,
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            MonthDay.class,
            OffsetDateTime.class,
            OffsetTime.class,
            Period.class,
            Year.class,
            YearMonth.class,
            ZoneId.class,
            ZoneOffset.class,
            ZonedDateTime.class);

    private ImmutableTypes() {}

    static boolean isDeeplyImmutable(Class<?> type) {
        return isDeeplyImmutable(type, new HashSet<>());
    }

    /** Types that are being looked at count as immutable, so that records may refer to themselves. */
    private static boolean isDeeplyImmutable(Class<?> type, Set<Class<?>> seen) {
        if (type.isPrimitive() || KNOWN.contains(type) || isOfEnum(type) || !seen.add(type)) {
            return true;
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!isDeeplyImmutable(component.getType(), seen)) {
                    return false;
                }
            }
            return true;
        }
        return type.isSealed() && type.isInterface() && permitsOnlyImmutable(type, seen);
    }

    /** Whether it is an enum, or the class of one of its constants that has a body. */
    private static boolean isOfEnum(Class<?> type) {
        return Enum.class.isAssignableFrom(type);
    }

    private static boolean permitsOnlyImmutable(Class<?> type, Set<Class<?>> seen) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (!isDeeplyImmutable(permitted, seen)) {
                return false;
            }
        }
        return true;
    }
}
