// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

import java.time.Instant;

/** Compares instants. */
public final class InstantComparator extends NumberKeyComparator<Instant> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public InstantComparator(boolean ascending) {
        super(ascending, InstantSerializer.INSTANCE, 8, 4);
    }

    @Override
    long bits(Instant record) {
        return record.getEpochSecond() - Instant.MIN.getEpochSecond();
    }

    @Override
    long moreBits(Instant record) {
        return record.getNano();
    }

    @Override
    public TypeComparator<Instant> duplicate() {
        return new InstantComparator(ascendingComparison);
    }
}
