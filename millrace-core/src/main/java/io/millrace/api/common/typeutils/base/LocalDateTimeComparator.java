// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

import java.time.LocalDateTime;

/** Compares dates with times of day. */
public final class LocalDateTimeComparator extends NumberKeyComparator<LocalDateTime> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public LocalDateTimeComparator(boolean ascending) {
        super(ascending, LocalDateTimeSerializer.INSTANCE, 6, 7);
    }

    @Override
    long bits(LocalDateTime record) {
        return LocalDateComparator.keyOf(record.toLocalDate());
    }

    @Override
    long moreBits(LocalDateTime record) {
        return LocalTimeComparator.keyOf(record.toLocalTime());
    }

    @Override
    public TypeComparator<LocalDateTime> duplicate() {
        return new LocalDateTimeComparator(ascendingComparison);
    }
}
