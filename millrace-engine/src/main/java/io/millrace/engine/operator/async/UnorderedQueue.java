// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.async;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is answered first goes on first, but never past a watermark. */
final class UnorderedQueue implements PendingQueue {

    /** Never empty; the last one takes new requests. */
    private final Deque<Segment> segments = new ArrayDeque<>();

    private int size;

    UnorderedQueue() {
        segments.add(new Segment());
    }

    @Override
    public void add(Pending pending) {
        Segment last = segments.getLast();
        if (pending.isWatermark()) {
            last.watermark = pending;
            segments.add(new Segment());
        } else {
            pending.segment = last;
            last.open++;
        }
        size++;
    }

    @Override
    public void onDone(Pending request) {
        request.segment.open--;
        request.segment.done.add(request);
    }

    @Override
    public Pending poll() {
        Segment first = segments.getFirst();
        Pending next = first.done.poll();
        if (next == null && first.open == 0 && first.watermark != null) {
            segments.removeFirst();
            next = first.watermark;
        }
        if (next != null) {
            size--;
        }
        return next;
    }

    @Override
    public int size() {
        return size;
    }
}
