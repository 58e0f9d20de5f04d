// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

import java.time.LocalDate;

/** Compares dates. */
public final class LocalDateComparator extends NumberKeyComparator<LocalDate> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public LocalDateComparator(boolean ascending) {
        super(ascending, LocalDateSerializer.INSTANCE, 6, 0);
    }

    /** Year, month and day as six bytes. */
    static long keyOf(LocalDate date) {
        long year = date.getYear() ^ Integer.MIN_VALUE;
        return year << 16 | date.getMonthValue() << 8 | date.getDayOfMonth();
    }

    @Override
    long bits(LocalDate record) {
        return keyOf(record);
    }

    @Override
    public TypeComparator<LocalDate> duplicate() {
        return new LocalDateComparator(ascendingComparison);
    }
}
