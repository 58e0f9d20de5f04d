// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.engine.common.Attention;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.SourceDescription;

import java.math.BigInteger;

/**
 * A subtask's share of a closed interval of longs, in order: a piece of it, or every n-th number if
 * the subtasks take turns. Hot path.
 */
public final class SequenceSource implements PolledSource {

    private final Receiver<Object> out;
    private final Attention attention;
    private final long total;
    /** From one number of this subtask to its next. */
    private final long stride;
    /** Of all records: none, or for a source made of splits the one of records of which nobody knows better. */
    private final long timestamp;

    private long next;
    /** How many are left; as an unsigned number. */
    private long left;

    public SequenceSource(SourceDescription.Sequence description, OperatorContext context) {
        this.out = context.output();
        this.attention = context.attention();
        this.timestamp =
                description.isTimedByJob() ? Receiver.NO_TIMESTAMP : TimestampAssigner.NO_TIMESTAMP;
        BigInteger from = BigInteger.valueOf(description.from());
        BigInteger count = BigInteger.valueOf(description.to()).subtract(from).add(BigInteger.ONE);
        int index = context.subtaskIndex();
        int parallelism = context.parallelism();
        if (description.isInterleaved()) {
            this.stride = parallelism;
            this.next = description.from() + index;
            this.left = count.add(BigInteger.valueOf(parallelism - 1 - index))
                    .divide(BigInteger.valueOf(parallelism))
                    .longValue();
        } else {
            this.stride = 1;
            BigInteger begin = share(count, index, parallelism);
            this.next = from.add(begin).longValue();
            this.left = share(count, index + 1, parallelism).subtract(begin).longValue();
        }
        this.total = left;
    }

    private static BigInteger share(BigInteger count, int index, int parallelism) {
        return count.multiply(BigInteger.valueOf(index)).divide(BigInteger.valueOf(parallelism));
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        if (left == 0) {
            return ENDED;
        }
        int most = Long.compareUnsigned(left, maxRecords) < 0 ? (int) left : maxRecords;
        int count = 0;
        do {
            long value = next;
            next += stride;
            left--;
            out.receive(value, timestamp);
            count++;
        } while (count < most && !attention.isWanted());
        return count;
    }

    @Override
    public long recordCount() {
        return total - left;
    }
}
