// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.exchange.TaskOutputs;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * When that is sent which a source on a thread of its own has emitted.
 *
 * <p>A source that emits without pause sends by itself each millisecond, and the task's thread leaves it alone: a lock that two
 * threads want costs a busy source 10 ns per record. Once the source pauses, the task's thread sends what lies open.
 *
 * <p>The source's thread calls {@link #onRecord} and {@link #onMark}, the task's thread all else; both under the task's lock,
 * but for {@link #quietUntilNanos} and {@link #nextDeadlineNanos}, which need none.
 */
final class SourceFlushing {

    /** Stands for ever. */
    private static final long MAX_LYING_NANOS = TimeUnit.DAYS.toNanos(365);
    /** How long a busy source keeps the lock to itself. */
    private static final long MAX_QUIET_MS = 100;

    private static final long MAX_QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(MAX_QUIET_MS);
    /** The task's thread looks after what lies open so often at least: the source may have set timers since. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    /** A source that emits looks at the clock so often at least. */
    private static final long MAX_LOOK_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    /** Most records between two looks of the source's at the clock; fewer if they take longer than {@link #lookGapNanos}. */
    private static final int MAX_LOOK_RECORDS = 64;

    private final TaskOutputs outputs;
    private final LongSupplier timers;
    private final Clock clock;
    private final Doorbell taskDoorbell;
    /** How long records may lie in open batches. */
    private final long flushNanos;
    /** A source that has sent longer ago may have paused. */
    private final long busyNanos;

    /** Longest wanted between two looks of a source that emits. */
    private final long lookGapNanos;
    /** Guarded by the lock, as the next three: what lies open. */
    private boolean isUnflushed;
    /** When the source last looked at the clock. */
    private long lookedAtNanos = Long.MIN_VALUE;
    /** Records between two looks. */
    private int lookRecords = 1;
    /** The record at which it looks next. */
    private long lookAtRecord = 1;
    /** When the source last sent by itself; written by the source's thread. */
    private volatile long sentAtNanos = Long.MIN_VALUE;
    /** When a timer was due next as the source sent; written by the source's thread. */
    private volatile long nextTimerMs = Long.MAX_VALUE;
    /** When the task's thread last had the lock; its own. */
    private long lastTurnNanos;
    /** When the task's thread sends what lies open; its own. */
    private long flushAtNanos = Long.MAX_VALUE;
    /** When the task's thread wants to be woken; its own. */
    private long lookAtNanos = Long.MAX_VALUE;

    /**
     * @param timers when the chain's next timer is due, by the clock's milliseconds
     * @param taskDoorbell wakes the task's thread
     */
    SourceFlushing(TaskOutputs outputs, LongSupplier timers, Clock clock, Doorbell taskDoorbell) {
        this.outputs = outputs;
        this.timers = timers;
        this.clock = clock;
        this.taskDoorbell = taskDoorbell;
        this.flushNanos = Math.min(outputs.maxLyingNanos(), MAX_LYING_NANOS);
        this.busyNanos = Math.min(2 * flushNanos, LOOK_NANOS);
        this.lookGapNanos = Math.max(1, Math.min(flushNanos, MAX_LOOK_GAP_NANOS));
    }

    /**
     * A record was emitted.
     *
     * @param count of all so far
     */
    void onRecord(long count) {
        noteUnflushed();
        if (count >= lookAtRecord) {
            long nowNanos = clock.nowNanos();
            adaptLooks(nowNanos);
            lookAtRecord = count + lookRecords;
            sendAfter(flushNanos, nowNanos);
        }
    }

    /** A source that is slow sends each of its records as it comes: it may hold the lock until the next. */
    private void adaptLooks(long nowNanos) {
        if (lookedAtNanos != Long.MIN_VALUE) {
            long elapsedNanos = nowNanos - lookedAtNanos;
            lookRecords = elapsedNanos > lookGapNanos
                    ? (int) Math.max(1, lookRecords * lookGapNanos / elapsedNanos)
                    : Math.min(MAX_LOOK_RECORDS, lookRecords * 2);
        }
        lookedAtNanos = nowNanos;
    }

    /** A watermark was emitted, or the source went idle: others may be waiting for that. */
    void onMark() {
        noteUnflushed();
        sendAfter(Math.min(flushNanos, outputs.markIntervalNanos()), clock.nowNanos());
    }

    private void noteUnflushed() {
        if (!isUnflushed) {
            isUnflushed = true;
            taskDoorbell.ring();
        }
    }

    /** Sends what lies open unless the last time is not so long ago. */
    private void sendAfter(long intervalNanos, long nowNanos) {
        if (sentAtNanos == Long.MIN_VALUE || nowNanos - sentAtNanos >= intervalNanos) {
            outputs.flush();
            nextTimerMs = timers.getAsLong();
            sentAtNanos = nowNanos;
        }
    }

    /**
     * Until when the task's thread can leave a busy source alone.
     *
     * @return the time that was given if there may be something to do
     */
    long quietUntilNanos(long nowNanos) {
        long sent = sentAtNanos;
        boolean isBusy = sent != Long.MIN_VALUE && nowNanos - sent < busyNanos;
        long timerInMs =
                nextTimerMs == Long.MAX_VALUE ? Long.MAX_VALUE : nextTimerMs - clock.nowMs();
        if (!isBusy || nowNanos - lastTurnNanos >= MAX_QUIET_NANOS || timerInMs <= 0) {
            lastTurnNanos = nowNanos;
            return nowNanos;
        }
        long until = Math.min(sent + busyNanos, lastTurnNanos + MAX_QUIET_NANOS);
        return timerInMs < MAX_QUIET_MS
                ? Math.min(until, nowNanos + TimeUnit.MILLISECONDS.toNanos(timerInMs))
                : until;
    }

    /** Sends what the task's thread has seen lie for long enough. */
    void flushIfDue() {
        if (!isUnflushed) {
            return;
        }
        long nowNanos = clock.nowNanos();
        if (flushAtNanos == Long.MAX_VALUE) {
            flushAtNanos = nowNanos + flushNanos;
        } else if (nowNanos >= flushAtNanos) {
            isUnflushed = !outputs.flush();
            flushAtNanos = isUnflushed ? nowNanos + flushNanos : Long.MAX_VALUE;
        }
        lookAtNanos = isUnflushed ? Math.min(flushAtNanos, nowNanos + LOOK_NANOS) : Long.MAX_VALUE;
    }

    /** When {@link #flushIfDue} is wanted although nobody rings; {@link Long#MAX_VALUE} for never. */
    long nextDeadlineNanos() {
        return lookAtNanos;
    }
}
