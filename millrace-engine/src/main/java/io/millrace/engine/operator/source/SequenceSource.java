// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.SourceDescription;

import java.math.BigInteger;

/** A subtask's share of a closed interval of longs, in order. Hot path. */
public final class SequenceSource implements PolledSource {

    private final Receiver<Object> out;
    private final long first;
    private long next;
    /** How many are left; as an unsigned number. */
    private long left;

    public SequenceSource(SourceDescription.Sequence description, OperatorContext context) {
        this.out = context.output();
        BigInteger from = BigInteger.valueOf(description.from());
        BigInteger count = BigInteger.valueOf(description.to()).subtract(from).add(BigInteger.ONE);
        BigInteger begin = share(count, context.subtaskIndex(), context.parallelism());
        BigInteger end = share(count, context.subtaskIndex() + 1, context.parallelism());
        this.first = from.add(begin).longValue();
        this.next = first;
        this.left = end.subtract(begin).longValue();
    }

    private static BigInteger share(BigInteger count, int index, int parallelism) {
        return count.multiply(BigInteger.valueOf(index)).divide(BigInteger.valueOf(parallelism));
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        if (left == 0) {
            return ENDED;
        }
        int count = Long.compareUnsigned(left, maxRecords) < 0 ? (int) left : maxRecords;
        for (int i = 0; i < count; i++) {
            out.receive(next++, Receiver.NO_TIMESTAMP);
        }
        left -= count;
        return count;
    }

    @Override
    public long recordCount() {
        return next - first;
    }
}
