// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.EngineEnvironment.Waiter;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.source.DrivingSource;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A source function at the head of the chain, which drives the chain from a thread of its own under the task's lock.
 *
 * <p>The task's thread takes the same lock for timers, and to send what has lain in open batches for a millisecond. A source
 * that emits without pause sends by itself, and the task's thread leaves it alone: a lock that two threads want costs a
 * busy source 10 ns per record. The source may wait for room in a ring while it holds the lock; nobody it waits for needs
 * that lock.
 */
final class ThreadedInput implements TaskInput, DrivingSource.Listener {

    private static final Logger LOG = LazyLogger.of(ThreadedInput.class);

    /** Stands for ever. */
    private static final long MAX_LYING_NANOS = TimeUnit.DAYS.toNanos(365);
    /** How long a busy source keeps the lock to itself. */
    private static final long MAX_QUIET_MS = 100;

    private static final long MAX_QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(MAX_QUIET_MS);
    /** The source looks at the clock when so many bits of its count of records are 0. */
    private static final long CLOCK_MASK = 63;

    private final DrivingSource source;
    private final Chain chain;
    private final TaskOutputs outputs;
    private final RoomWaiter room;
    private final Object lock;
    private final EngineEnvironment environment;
    private final Clock clock;
    private final Doorbell taskDoorbell;
    private final String name;
    /** How long records may lie in open batches before the task's thread sends them. */
    private final long flushNanos;

    /** Written by the source's thread under the lock, read by the task's thread under the lock. */
    private boolean isUnflushed;

    private long records;
    /** On which the source waits for room; null until it runs. Guarded by the lock. */
    private Doorbell sourceDoorbell;
    /** When the source last sent by itself; written by the source's thread. */
    private volatile long sentAtNanos = Long.MIN_VALUE;
    /** When a timer was due next as the source sent; written by the source's thread. */
    private volatile long nextTimerMs = Long.MAX_VALUE;
    /** When the task's thread last had the lock; its own. */
    private long lastTurnNanos;
    /** When the task's thread sends what lies open; its own. */
    private long flushAtNanos = Long.MAX_VALUE;

    /** Whether the source's thread gave its turn away with the lock in its hands; only a simulation sees it true. */
    private volatile boolean holdsLockAcrossTurns;

    /** Whether somebody calls the user's {@code cancel()}, or has: the task's thread itself, or the canceller. */
    private final AtomicBoolean isCancelAsked = new AtomicBoolean();

    private volatile boolean isCancelled;
    /** Whether it is the task's thread that calls it; its own. */
    private boolean isCancelledHere;
    /** Who calls it otherwise; null until it has started. */
    private volatile EngineEnvironment.Worker canceller;

    private volatile boolean hasCancelReturned;
    private volatile boolean hasReturned;
    private Throwable failure;
    private volatile EngineEnvironment.Worker worker;
    private boolean hasEnded;

    ThreadedInput(
            DrivingSource source,
            Chain chain,
            TaskOutputs outputs,
            RoomWaiter room,
            Object lock,
            EngineEnvironment environment,
            Doorbell taskDoorbell,
            String name) {
        this.source = source;
        this.chain = chain;
        this.outputs = outputs;
        this.room = room;
        this.lock = lock;
        this.environment = environment;
        this.clock = environment.clock();
        this.taskDoorbell = taskDoorbell;
        this.name = name;
        this.flushNanos = Math.min(outputs.maxLyingNanos(), MAX_LYING_NANOS);
    }

    /** What the task's thread makes the chain do, such as firing timers, may wait for room too. */
    @Override
    public void beginStep() {
        room.waitOn(taskDoorbell);
    }

    @Override
    public void endStep() {
        Doorbell ofSource = sourceDoorbell;
        if (ofSource != null && !hasEnded) {
            room.waitOn(ofSource);
        }
    }

    @Override
    public void start() {
        worker = environment.startBlocking("source-" + name, this::runSource);
    }

    private void runSource(Waiter waiter) {
        synchronized (lock) {
            sourceDoorbell = waiter;
            room.waitOn(waiter);
        }
        try {
            source.run(lock, waiter, this);
        } catch (CancelledException e) {
            // The task was cancelled; it knows.
        } catch (Throwable e) {
            failure = e;
        }
        holdsLockAcrossTurns = false;
        hasReturned = true;
        taskDoorbell.ring();
    }

    @Override
    public void onRecord() {
        records++;
        noteUnflushed();
        if ((records & CLOCK_MASK) == 0) {
            sendAfter(flushNanos);
        }
    }

    @Override
    public void onMark() {
        noteUnflushed();
        sendAfter(Math.min(flushNanos, outputs.markIntervalNanos()));
    }

    private void noteUnflushed() {
        if (!isUnflushed) {
            isUnflushed = true;
            taskDoorbell.ring();
        }
    }

    /** Sends what lies open unless the last time is not so long ago. */
    private void sendAfter(long intervalNanos) {
        long nowNanos = clock.nowNanos();
        if (sentAtNanos == Long.MIN_VALUE || nowNanos - sentAtNanos >= intervalNanos) {
            outputs.flush();
            nextTimerMs = chain.nextProcessingTimeMs();
            sentAtNanos = nowNanos;
        }
    }

    @Override
    public long quietUntilNanos(long nowNanos) {
        long sent = sentAtNanos;
        boolean isBusy = sent != Long.MIN_VALUE && nowNanos - sent < 2 * flushNanos;
        long timerInMs =
                nextTimerMs == Long.MAX_VALUE ? Long.MAX_VALUE : nextTimerMs - clock.nowMs();
        if (!isBusy
                || hasReturned
                || nowNanos - lastTurnNanos >= MAX_QUIET_NANOS
                || timerInMs <= 0) {
            lastTurnNanos = nowNanos;
            return nowNanos;
        }
        long until = Math.min(sent + 2 * flushNanos, lastTurnNanos + MAX_QUIET_NANOS);
        return timerInMs < MAX_QUIET_MS
                ? Math.min(until, nowNanos + TimeUnit.MILLISECONDS.toNanos(timerInMs))
                : until;
    }

    @Override
    public boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public void onYield(boolean holdsLock) {
        holdsLockAcrossTurns = holdsLock;
    }

    @Override
    public boolean givesTurns() {
        return environment.isSimulated();
    }

    @Override
    public int step(int maxRecords) throws Exception {
        if (hasReturned) {
            return end();
        }
        if (!isUnflushed) {
            return 0;
        }
        long now = clock.nowNanos();
        if (flushAtNanos == Long.MAX_VALUE) {
            flushAtNanos = now + flushNanos;
        } else if (now >= flushAtNanos) {
            isUnflushed = !outputs.flush();
            flushAtNanos = isUnflushed ? now + flushNanos : Long.MAX_VALUE;
        }
        return 0;
    }

    private int end() throws Exception {
        if (hasEnded) {
            return 0;
        }
        if (failure != null) {
            throw asException(failure);
        }
        hasEnded = true;
        worker.awaitEnd();
        chain.onStatus(false);
        chain.onWatermark(Long.MAX_VALUE);
        chain.onEndOfInput(0);
        return 1;
    }

    private static Exception asException(Throwable throwable) {
        if (throwable instanceof Error error) {
            throw error;
        }
        return (Exception) throwable;
    }

    @Override
    public boolean hasEnded() {
        return hasEnded;
    }

    @Override
    public long nextDeadlineNanos() {
        return flushAtNanos;
    }

    @Override
    public String describeCurrentRecord() {
        return worker == null ? null : "record " + (records + 1) + " of '" + name + "'";
    }

    @Override
    public boolean drivesItself() {
        return true;
    }

    @Override
    public boolean isLockTaken() {
        return holdsLockAcrossTurns;
    }

    @Override
    public void cancel() {
        if (!isCancelAsked.compareAndSet(false, true)) {
            return;
        }
        isCancelledHere = true;
        isCancelled = true;
        source.cancel();
        EngineEnvironment.Worker running = worker;
        if (running != null) {
            running.doorbell().ring();
        }
    }

    @Override
    public void cancelApart() {
        // In a simulation the task's thread never waits for the lock: whoever holds it has the
        // turn.
        if (environment.isSimulated() || !isCancelAsked.compareAndSet(false, true)) {
            return;
        }
        isCancelled = true;
        canceller = environment.startBlocking("cancel-" + name, waiter -> {
            try {
                source.cancel();
            } catch (Throwable e) {
                LOG.warn("The source of task '{}' failed in its cancel().", name, e);
            }
            // Behind the cancel: whoever was interrupted before it, and went back to waiting, is
            // woken again.
            interrupt();
            hasCancelReturned = true;
            taskDoorbell.ring();
        });
    }

    @Override
    public boolean hasStopped() {
        EngineEnvironment.Worker running = worker;
        if (running != null && !hasReturned) {
            return false;
        }
        EngineEnvironment.Worker cancelling = canceller;
        boolean isCancelledApart = isCancelAsked.get() && !isCancelledHere;
        if (isCancelledApart && (cancelling == null || !hasCancelReturned)) {
            return false;
        }
        if (running != null) {
            running.awaitEnd();
        }
        if (cancelling != null) {
            cancelling.awaitEnd();
        }
        return true;
    }

    @Override
    public void interrupt() {
        EngineEnvironment.Worker running = worker;
        if (running != null && !hasReturned) {
            running.interrupt();
        }
    }
}
