// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.queue.SpscRing;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Packet;

import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Carries packets from one subtask to another in the same process, and empty batches back.
 *
 * <p>The ring has slots for batches and some more that only control packets may use, so that a barrier or an end never has
 * to wait. In a simulation whose duty cycles share one thread the ring takes more than its capacity instead of ever
 * saying that it is full in the middle of a record.
 *
 * <p>Waiting for room: the producer raises {@code producerWaits} and looks for room again; the consumer makes room and looks
 * at the flag. A full fence between the two steps on either side makes sure that one of them sees the other. The consumer
 * does not ring for every packet: it leaves the flag up until the channel is empty, or half empty with half of the budget
 * free. That loses no ring, since a producer that waits has something in the channel, the consumer looks at the flag again
 * behind every batch and control packet it takes, and the last one leaves the channel empty, which is always room. It lowers
 * the flag before it rings: a producer that raises it in between is rung all the same, and looks again. A flag that stays
 * up although the producer found room costs one ring for nothing.
 *
 * <p>Waiting for packets: the producer offers and then rings, with a full fence in between; the consumer looks again between
 * a ring and its next sleep. Who binds its doorbell late looks once more after it did.
 */
public final class LocalChannel implements PacketQueue {

    /** Slots that only control packets, and the batch in front of them, may use. */
    private static final int CONTROL_SLOTS = 8;

    private final SpscRing<Packet> ring;
    private final SpscRing<Batch> emptied;
    private final int dataSlots;
    private final boolean recycles;
    private final GateBudget budget;
    /** What did not fit into the ring; null unless the ring may grow, which only a simulation's may. */
    private final Queue<Packet> overflow;

    private volatile Doorbell consumer;
    private volatile Doorbell producer;
    private volatile boolean producerWaits;

    /** A channel that recycles batches. */
    public LocalChannel(int dataSlots, boolean grows, GateBudget budget) {
        this(dataSlots, grows, true, budget);
    }

    /**
     * @param dataSlots batches that fit
     * @param grows whether the channel takes more in mid-record than fits
     * @param recycles whether emptied batches go back to the producer
     * @param budget of the gate at its end
     */
    public LocalChannel(int dataSlots, boolean grows, boolean recycles, GateBudget budget) {
        this.dataSlots = dataSlots;
        this.ring = new SpscRing<>(dataSlots + CONTROL_SLOTS);
        this.emptied = new SpscRing<>(dataSlots + 2);
        this.recycles = recycles;
        this.budget = budget;
        this.overflow = grows ? new ArrayDeque<>() : null;
    }

    /** Whom to ring when a packet has come. */
    public void bindConsumer(Doorbell doorbell) {
        consumer = doorbell;
        VarHandle.fullFence();
    }

    /** Whom to ring when there is room again. */
    public void bindProducer(Doorbell doorbell) {
        producer = doorbell;
    }

    @Override
    public boolean hasRoom() {
        if (isRoomy()) {
            return true;
        }
        producerWaits = true;
        VarHandle.fullFence();
        return isRoomy();
    }

    private boolean isRoomy() {
        int queued = ring.size();
        return queued == 0 || (queued < dataSlots && !budget.isExhausted());
    }

    /** Whether a batch may be added in mid-record although there is no room. */
    boolean grows() {
        return overflow != null;
    }

    @Override
    public void put(Packet packet) {
        if (packet instanceof Batch batch) {
            budget.take(batch.size(), batch.sizeBytes());
        }
        if (overflow != null && (!overflow.isEmpty() || ring.size() == ring.capacity())) {
            overflow.add(packet);
        } else if (!ring.offer(packet)) {
            throw new EngineBugException(
                    "a channel is full: " + ring.size() + " packets, next " + packet);
        }
        VarHandle.fullFence();
        Doorbell doorbell = consumer;
        if (doorbell != null) {
            doorbell.ring();
        }
    }

    @Override
    public Batch newBatch() {
        Batch batch = emptied.poll();
        return batch != null ? batch : new Batch();
    }

    /** The oldest packet, or null; consumer only. */
    Packet poll() {
        Packet packet = ring.poll();
        return packet == null && overflow != null ? overflow.poll() : packet;
    }

    /** Whether there is nothing to take; consumer only. */
    boolean isEmpty() {
        return ring.isEmpty() && (overflow == null || overflow.isEmpty());
    }

    /** Takes back a batch whose records have been processed; consumer only. */
    void recycle(Batch batch) {
        budget.giveBack(batch.size(), batch.sizeBytes());
        if (recycles) {
            batch.clear();
            emptied.offer(batch);
        }
    }

    /** Rings the producer if it waits and has something to do now; consumer only. */
    void wakeProducer() {
        VarHandle.fullFence();
        wakeProducerBehindFence();
    }

    /** The same for a consumer that has put the fence itself, one for all channels that it then looks at. */
    void wakeProducerBehindFence() {
        if (producerWaits && isWorthWaking()) {
            producerWaits = false;
            Doorbell doorbell = producer;
            if (doorbell != null) {
                doorbell.ring();
            }
        }
    }

    private boolean isWorthWaking() {
        int queued = ring.size();
        return queued == 0 || (queued <= dataSlots / 2 && budget.isHalfFree());
    }
}
