// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.DataInputView;

import java.io.IOException;
import java.util.Date;

/** Compares dates by their milliseconds, those of {@code java.sql} included. */
public final class DateComparator extends NumberKeyComparator<Date> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public DateComparator(boolean ascending) {
        super(ascending, null, Long.BYTES, 0);
    }

    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        return ordered(Long.compare(firstSource.readLong(), secondSource.readLong()));
    }

    @Override
    long bits(Date record) {
        return record.getTime() ^ Long.MIN_VALUE;
    }

    @Override
    public TypeComparator<Date> duplicate() {
        return new DateComparator(ascendingComparison);
    }
}
