// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.async;

import java.util.ArrayDeque;
import java.util.Deque;

/** What came first goes on first. */
final class OrderedQueue implements PendingQueue {

    private final Deque<Pending> queue = new ArrayDeque<>();

    @Override
    public void add(Pending pending) {
        queue.add(pending);
    }

    @Override
    public void onDone(Pending request) {}

    @Override
    public Pending poll() {
        Pending first = queue.peek();
        return first != null && first.isDone() ? queue.poll() : null;
    }

    @Override
    public int size() {
        return queue.size();
    }
}
