// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.record.Packet;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** All edges that leave one task. Owned by whoever drives its chain. */
public final class TaskOutputs {

    /** Marks ask for sending, but not more often than this. */
    private static final long MARK_INTERVAL_NANOS = 200_000;

    /** How long records of a source that drives itself may lie. */
    private static final long ADAPTIVE_NANOS = 1_000_000;

    private final Router[] routers;
    private final ChannelWriter[] writers;
    /** Those whose records do not have to wait until a batch is full. */
    private final ChannelWriter[] early;
    /** How long records may lie; {@link Long#MAX_VALUE} for until a batch is full. */
    private final long timeoutNanos;
    /** Whether batches are also sent when input runs dry, and soon behind a watermark. */
    private final boolean isAdaptive;

    private long lastFlushNanos = Long.MIN_VALUE;
    private boolean hasNewMarks;

    /** Outputs that are sent as early as is worth it. */
    public TaskOutputs(List<Router> routers, long bufferTimeoutMs) {
        this(routers, bufferTimeoutMs, true);
    }

    /**
     * @param routers one per edge
     * @param bufferTimeoutMs the shortest timeout of all edges in milliseconds, or -1 for none
     * @param isAdaptive whether batches are sent before their time when input runs dry, and soon behind a watermark
     */
    public TaskOutputs(List<Router> routers, long bufferTimeoutMs, boolean isAdaptive) {
        this.routers = routers.toArray(new Router[0]);
        this.writers = routers.stream()
                .flatMap(router -> java.util.Arrays.stream(router.writers()))
                .toArray(ChannelWriter[]::new);
        this.early = java.util.Arrays.stream(writers)
                .filter(writer -> !writer.sendsWhenFullOnly())
                .toArray(ChannelWriter[]::new);
        this.timeoutNanos = bufferTimeoutMs < 0
                ? Long.MAX_VALUE
                : TimeUnit.MILLISECONDS.toNanos(bufferTimeoutMs);
        this.isAdaptive = isAdaptive;
    }

    /** Whether every channel takes a batch; if not, the producer is rung when that may have changed. */
    public boolean hasRoom() {
        for (ChannelWriter writer : writers) {
            if (!writer.hasRoom()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Sends all that is open and may go before its batch is full, as far as there is room; never waits.
     *
     * @return whether nothing of it is left open
     */
    public boolean flush() {
        return flush(early);
    }

    /**
     * Sends all that is open, as far as there is room; never waits. For a task that stands still until another has taken
     * something: that one may wait for what lies here.
     */
    public void flushAll() {
        flush(writers);
    }

    private static boolean flush(ChannelWriter[] some) {
        boolean isAllSent = true;
        for (ChannelWriter writer : some) {
            isAllSent &= writer.flush();
        }
        return isAllSent;
    }

    /** How long records may lie here when another thread than the task's put them in, in nanoseconds. */
    public long maxLyingNanos() {
        return isAdaptive ? ADAPTIVE_NANOS : timeoutNanos;
    }

    /** How soon after the last sending a watermark makes records go; {@link Long#MAX_VALUE} for never. */
    public long markIntervalNanos() {
        return isAdaptive ? MARK_INTERVAL_NANOS : Long.MAX_VALUE;
    }

    /** Input has run dry, or is slow to process: sends all that is open, unless only time may make it go. */
    public void onIdle(long nowNanos) {
        if (isAdaptive) {
            flush();
        } else {
            flushIfDue(nowNanos);
        }
    }

    /** When {@link #onIdle} is wanted although there is no input; {@link Long#MAX_VALUE} for never. */
    public long nextFlushNanos() {
        return isAdaptive
                        || timeoutNanos == Long.MAX_VALUE
                        || lastFlushNanos == Long.MIN_VALUE
                        || !hasOpen()
                ? Long.MAX_VALUE
                : lastFlushNanos + timeoutNanos;
    }

    private boolean hasOpen() {
        for (ChannelWriter writer : early) {
            if (writer.hasOpen()) {
                return true;
            }
        }
        return false;
    }

    /** Sends all that is open if it has lain long enough, or if there are new watermarks in it. */
    public void flushIfDue(long nowNanos) {
        for (Router router : routers) {
            hasNewMarks |= router.takeNewMarks();
        }
        if (lastFlushNanos == Long.MIN_VALUE) {
            lastFlushNanos = nowNanos;
        }
        long since = nowNanos - lastFlushNanos;
        if (since >= timeoutNanos || (isAdaptive && hasNewMarks && since >= MARK_INTERVAL_NANOS)) {
            lastFlushNanos = nowNanos;
            hasNewMarks = false;
            flush();
        }
    }

    /** Sends a control packet to every channel, behind all records. */
    public void broadcast(Packet packet) {
        for (ChannelWriter writer : writers) {
            writer.control(packet);
        }
    }
}
