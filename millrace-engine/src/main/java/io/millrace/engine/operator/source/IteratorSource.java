// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.Attention;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;

import java.util.Iterator;

/** What an iterator returns, or this subtask's part of an iterator that can be split. */
public final class IteratorSource implements PolledSource {

    private final OperatorContext context;
    private final Receiver<Object> out;
    private final Attention attention;
    private final Iterator<?> iterator;
    private long records;

    /**
     * @param iterator the subtask's own
     */
    public IteratorSource(Iterator<?> iterator, OperatorContext context) {
        this.context = context;
        this.out = context.output();
        this.attention = context.attention();
        this.iterator = iterator;
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        int count = 0;
        do {
            if (!hasNext()) {
                return count == 0 ? ENDED : count;
            }
            Object value = next();
            records++;
            out.receive(value, Receiver.NO_TIMESTAMP);
            count++;
        } while (count < maxRecords && !attention.isWanted());
        return count;
    }

    @Override
    public long recordCount() {
        return records;
    }

    private boolean hasNext() {
        try {
            return iterator.hasNext();
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private Object next() {
        try {
            return iterator.next();
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }
}
