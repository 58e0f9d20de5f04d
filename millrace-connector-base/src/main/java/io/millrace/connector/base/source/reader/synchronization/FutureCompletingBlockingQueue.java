// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.synchronization;

import io.millrace.connector.base.source.reader.SourceReaderOptions;
import io.millrace.util.Preconditions;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue whose producers block, and whose consumer gets a future that is done while there is something. Any thread;
 * one consumer. Mirrors Flink 1.14's {@code FutureCompletingBlockingQueue}.
 *
 * @param <T> type of the elements
 */
public class FutureCompletingBlockingQueue<T> {

    /** Says that there is something; always done. */
    public static final CompletableFuture<Void> AVAILABLE = CompletableFuture.completedFuture(null);

    private final int capacity;
    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();

    // All guarded by the lock.
    private final Queue<T> queue = new ArrayDeque<>();
    /** Producers that are not to wait, or not any longer. */
    private final Set<Integer> awakened = new HashSet<>();

    private CompletableFuture<Void> available = new CompletableFuture<>();

    /** A queue of the default capacity of readers. */
    public FutureCompletingBlockingQueue() {
        this(SourceReaderOptions.ELEMENT_QUEUE_CAPACITY.defaultValue());
    }

    /**
     * A queue.
     *
     * @param capacity how many elements it holds, positive
     */
    public FutureCompletingBlockingQueue(int capacity) {
        Preconditions.checkArgument(capacity > 0, "capacity must be > 0");
        this.capacity = capacity;
    }

    /**
     * When there is something.
     *
     * @return done if there is an element, or somebody called {@link #notifyAvailable}; else done as soon as that happens
     */
    public CompletableFuture<Void> getAvailabilityFuture() {
        lock.lock();
        try {
            return available;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the consumer look, even if there is no element; until it has looked in vain. */
    public void notifyAvailable() {
        lock.lock();
        try {
            becomeAvailable();
        } finally {
            lock.unlock();
        }
    }

    private void becomeAvailable() {
        CompletableFuture<Void> before = available;
        if (before != AVAILABLE) {
            available = AVAILABLE;
            before.complete(null);
        }
    }

    private void becomeUnavailable() {
        if (available == AVAILABLE) {
            available = new CompletableFuture<>();
        }
    }

    /**
     * Appends an element; waits for room.
     *
     * @param threadIndex who puts it, for {@link #wakeUpPuttingThread}; from 0
     * @param element the element
     * @return whether it was appended; false if the caller was woken up before there was room
     * @throws InterruptedException if the caller is interrupted while it waits
     */
    public boolean put(int threadIndex, T element) throws InterruptedException {
        Preconditions.checkNotNull(element);
        lock.lockInterruptibly();
        try {
            while (queue.size() >= capacity) {
                if (awakened.remove(threadIndex)) {
                    return false;
                }
                notFull.await();
            }
            queue.add(element);
            becomeAvailable();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the oldest element; waits for one. Not for a task's thread.
     *
     * @return the element
     * @throws InterruptedException if the caller is interrupted while it waits
     */
    public T take() throws InterruptedException {
        T next = poll();
        while (next == null) {
            try {
                getAvailabilityFuture().get();
            } catch (java.util.concurrent.ExecutionException e) {
                // Nobody completes the future with a failure but by misusing it.
                throw new IllegalStateException(e.getCause());
            }
            next = poll();
        }
        return next;
    }

    /**
     * Takes the oldest element.
     *
     * @return the element, or null if there is none
     */
    public T poll() {
        lock.lock();
        try {
            T next = queue.poll();
            if (queue.isEmpty()) {
                becomeUnavailable();
            }
            if (next != null) {
                notFull.signalAll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks at the oldest element.
     *
     * @return the element, or null if there is none
     */
    public T peek() {
        lock.lock();
        try {
            return queue.peek();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Number of elements.
     *
     * @return how many
     */
    public int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether there is no element.
     *
     * @return whether there is none
     */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * How many elements can be put before somebody has to wait.
     *
     * @return how many
     */
    public int remainingCapacity() {
        return capacity - size();
    }

    /**
     * Makes a {@link #put} return that waits for room; or the next one that would have to wait.
     *
     * @param threadIndex who is woken
     */
    public void wakeUpPuttingThread(int threadIndex) {
        lock.lock();
        try {
            awakened.add(threadIndex);
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
