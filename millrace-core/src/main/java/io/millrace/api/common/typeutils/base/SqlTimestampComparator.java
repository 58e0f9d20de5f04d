// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.DataInputView;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.Date;

/** Compares timestamps of {@code java.sql}, which are dates with nanoseconds. */
public final class SqlTimestampComparator extends NumberKeyComparator<Date> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public SqlTimestampComparator(boolean ascending) {
        super(ascending, null, Long.BYTES, Integer.BYTES);
    }

    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        int byMillis = Long.compare(firstSource.readLong(), secondSource.readLong());
        return ordered(
                byMillis != 0
                        ? byMillis
                        : Integer.compare(firstSource.readInt(), secondSource.readInt()));
    }

    @Override
    long bits(Date record) {
        return record.getTime() ^ Long.MIN_VALUE;
    }

    @Override
    long moreBits(Date record) {
        return ((Timestamp) record).getNanos();
    }

    @Override
    public TypeComparator<Date> duplicate() {
        return new SqlTimestampComparator(ascendingComparison);
    }
}
