// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An unbounded queue from any number of threads to one: mail. Not for records; the JDK's queue is quick enough for what
 * comes a few times per task.
 *
 * @param <E> type of the elements
 */
public final class MpscQueue<E> {

    private final Queue<E> queue = new ConcurrentLinkedQueue<>();

    /** Appends an element; any thread. */
    public void offer(E element) {
        queue.add(element);
    }

    /** Takes the oldest element, null if there is none; the owner only. */
    public E poll() {
        return queue.poll();
    }
}
