// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.common.Attention;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Packet;

/**
 * The producer's end of one channel: fills batches and sends them. Hot path. Owned by whoever drives the producing chain.
 */
public final class ChannelWriter {

    /** Stands for ticks after which nothing is sent: only full batches, and what a control packet pushes out. */
    public static final int WHEN_FULL = Integer.MAX_VALUE;

    /** Marks after which a batch is sent although it is not full. */
    private static final int MAX_MARKS = 512;

    private final LocalChannel channel;
    private final SpaceWaiter waiter;
    private final Attention attention;
    /** How long records may lie in the midst of a step that lasts, in ticks. */
    private final int maxLyingTicks;
    /** The batch that is being filled, or null. */
    private Batch open;
    /** Records after which the open batch is sent; set by the edge as it learns how large records are. */
    private int limit;

    private int recordBytes;
    /** The tick at which a record or mark last had all sent that lay open, though nothing was full. */
    private int flushedTick;

    /**
     * @param channel to the consumer
     * @param waiter waits for room
     * @param attention of the producing task
     * @param maxLyingTicks ticks between two times that records or marks send what lies open although their step goes on,
     *     positive; or {@link #WHEN_FULL}
     * @param limit records of a batch
     */
    public ChannelWriter(
            LocalChannel channel,
            SpaceWaiter waiter,
            Attention attention,
            int maxLyingTicks,
            int limit) {
        this.channel = channel;
        this.waiter = waiter;
        this.attention = attention;
        this.maxLyingTicks = maxLyingTicks;
        this.limit = limit;
    }

    /** Whether another batch may be sent now; if not, the producer is rung when that may have changed. */
    public boolean hasRoom() {
        return channel.hasRoom();
    }

    /** Whether no more than a full batch, or the end, makes records go. */
    boolean sendsWhenFullOnly() {
        return maxLyingTicks == WHEN_FULL;
    }

    void setLimit(int newLimit, int newRecordBytes) {
        limit = newLimit;
        recordBytes = newRecordBytes;
    }

    /** Appends a record; sends the batch if that fills it, and waits for room if there is none. */
    void add(Object value, long timestamp) {
        Batch batch = open;
        if (batch == null) {
            batch = channel.newBatch();
            open = batch;
        }
        batch.add(value, timestamp);
        if (batch.size() >= limit) {
            send();
        }
        lookUp();
    }

    private void lookUp() {
        if (((attention.ticks() - flushedTick) & Integer.MAX_VALUE) >= maxLyingTicks) {
            flushLate();
        }
    }

    /** A function emits for so long, or so slowly, that its task could not look about meanwhile. */
    private void flushLate() {
        flushedTick = attention.ticks();
        waiter.flushLate(this, flushedTick);
    }

    /** Appends a mark behind the records so far. */
    void add(Mark mark) {
        if (open == null) {
            open = channel.newBatch();
        }
        open.add(mark);
        if (open.markCount() >= MAX_MARKS) {
            send();
        }
        lookUp();
    }

    private void send() {
        if (!channel.grows() && !channel.hasRoom()) {
            waiter.awaitRoom(this);
        }
        if (open != null) {
            publish();
        }
    }

    /** Whether something lies here unsent. */
    public boolean hasOpen() {
        return open != null;
    }

    /** Sends what is open if there is room; never waits. Returns whether nothing is left open. */
    boolean flush() {
        if (open != null && channel.hasRoom()) {
            publish();
        }
        return open == null;
    }

    /** Sends what is open, and a control packet behind it; never waits. */
    void control(Packet packet) {
        if (open != null) {
            publish();
        }
        channel.put(packet);
    }

    private void publish() {
        Batch batch = open;
        open = null;
        batch.setSizeBytes((long) batch.size() * recordBytes);
        channel.put(batch);
    }
}
