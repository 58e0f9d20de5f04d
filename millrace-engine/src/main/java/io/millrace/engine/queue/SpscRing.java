// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Keeps what lies in front apart: the JVM puts small fields of the classes below, which both ends read, into the gap behind
 * the object's header.
 */
abstract class SpscRingFront {

    @SuppressWarnings("unused")
    private long p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15;
}

/** Fields that only the producer writes, apart from those of the consumer by a cache line and its neighbour. */
abstract class SpscRingProducer extends SpscRingFront {

    /** Number of elements offered so far; published with release. */
    protected long tail;
    /** The consumer's head as the producer saw it last; head can only be further on. */
    protected long cachedHead;

    @SuppressWarnings("unused")
    private long p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13;
}

/** Fields that only the consumer writes. */
abstract class SpscRingConsumer extends SpscRingProducer {

    /** Number of elements polled so far; published with release. */
    protected long head;
    /** The producer's tail as the consumer saw it last; tail can only be further on. */
    protected long cachedTail;

    @SuppressWarnings("unused")
    private long p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13;
}

/**
 * A bounded queue from one producer thread to one consumer thread, without locks. Hot path, once per batch.
 *
 * <p>Both ends count up; {@code head <= tail <= head + capacity} at any time. An element is written before {@code tail} is
 * released and read after {@code tail} was acquired, so the consumer sees all that the producer wrote before the offer; a
 * slot is cleared before {@code head} is released and written after {@code head} was acquired, so the producer never
 * overwrites what has not been taken. Each end keeps the other's counter cached and looks again only when the cached one
 * says full or empty: a cached counter was acquired once, and everything in front of it stays seen. The counters never come
 * back to a value they had, so an old one cannot be taken for a new one; only the index of the slot wraps.
 *
 * <p>Release and acquire are enough because each end waits for nothing here. Whoever goes to sleep because the ring was
 * full or empty needs a full fence between saying so and looking again, and so does whoever wakes it.
 *
 * @param <E> type of the elements
 */
public final class SpscRing<E> extends SpscRingConsumer {

    private static final VarHandle TAIL;
    private static final VarHandle HEAD;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TAIL = lookup.findVarHandle(SpscRingProducer.class, "tail", long.class);
            HEAD = lookup.findVarHandle(SpscRingConsumer.class, "head", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object[] slots;
    private final int mask;

    /**
     * @param minCapacity positive; rounded up to a power of two
     */
    public SpscRing(int minCapacity) {
        int capacity = minCapacity <= 1 ? 1 : Integer.highestOneBit(minCapacity - 1) << 1;
        this.slots = new Object[capacity];
        this.mask = capacity - 1;
    }

    /** Number of elements that fit. */
    public int capacity() {
        return slots.length;
    }

    /**
     * Appends an element; producer only.
     *
     * @return false if the ring is full
     */
    public boolean offer(E element) {
        long t = tail;
        if (t - cachedHead == slots.length) {
            cachedHead = (long) HEAD.getAcquire(this);
            if (t - cachedHead == slots.length) {
                return false;
            }
        }
        slots[(int) t & mask] = element;
        TAIL.setRelease(this, t + 1);
        return true;
    }

    /**
     * Takes the oldest element; consumer only.
     *
     * @return null if the ring is empty
     */
    @SuppressWarnings("unchecked")
    public E poll() {
        long h = head;
        if (h == cachedTail) {
            cachedTail = (long) TAIL.getAcquire(this);
            if (h == cachedTail) {
                return null;
            }
        }
        int index = (int) h & mask;
        E element = (E) slots[index];
        slots[index] = null;
        HEAD.setRelease(this, h + 1);
        return element;
    }

    /** Number of elements, as far as the caller can see; either end. Exact for the end that asks if the other rests. */
    public int size() {
        long h = (long) HEAD.getAcquire(this);
        return (int) ((long) TAIL.getAcquire(this) - h);
    }

    /** Whether there is nothing to take, as far as the caller can see; either end. */
    public boolean isEmpty() {
        return size() <= 0;
    }
}
