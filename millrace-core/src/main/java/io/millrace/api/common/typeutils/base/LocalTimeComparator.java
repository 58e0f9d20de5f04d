// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

import java.time.LocalTime;

/** Compares times of day. */
public final class LocalTimeComparator extends NumberKeyComparator<LocalTime> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public LocalTimeComparator(boolean ascending) {
        super(ascending, LocalTimeSerializer.INSTANCE, 7, 0);
    }

    /** Hour, minute, second and nanosecond as seven bytes. */
    static long keyOf(LocalTime time) {
        long second = (long) time.getHour() << 16 | time.getMinute() << 8 | time.getSecond();
        return second << 32 | Integer.toUnsignedLong(time.getNano() ^ Integer.MIN_VALUE);
    }

    @Override
    long bits(LocalTime record) {
        return keyOf(record);
    }

    @Override
    public TypeComparator<LocalTime> duplicate() {
        return new LocalTimeComparator(ascendingComparison);
    }
}
