// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Doorbell;
import io.millrace.engine.queue.MpscQueue;

/**
 * What goes round in a loop, from one subtask of its tail to the same subtask of its head. Unbounded: a loop whose records
 * multiply would stand still with any bound. Written by the tail's thread, read by the head's.
 */
public final class FeedbackQueue {

    /**
     * A record with its timestamp.
     *
     * @param value the record
     * @param timestamp as in {@link io.millrace.engine.record.Receiver}
     */
    public record Entry(Object value, long timestamp) {}

    private final MpscQueue<Entry> entries = new MpscQueue<>();
    /** Wakes the head; null until it has been built, which looks at the queue itself after that. */
    private volatile Doorbell doorbell;

    private volatile boolean isClosed;

    /** Sends a record round; it is dropped if the loop has ended. Tail's thread. */
    public void offer(Object value, long timestamp) {
        if (isClosed) {
            return;
        }
        entries.offer(new Entry(value, timestamp));
        Doorbell waiting = doorbell;
        if (waiting != null) {
            waiting.ring();
        }
    }

    /** Says who is woken. Head's thread, before it first looks. */
    public void bindHead(Doorbell newDoorbell) {
        doorbell = newDoorbell;
    }

    /** The oldest record, null if there is none. Head's thread. */
    public Entry poll() {
        return entries.poll();
    }

    /** The loop has ended: nothing goes round any more. Head's thread. */
    public void close() {
        isClosed = true;
    }
}
