// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.common.CancelledException;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.EngineEnvironment.Waiter;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.source.DrivingSource;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A source function at the head of the chain, which drives the chain from a thread of its own under the task's lock.
 *
 * <p>The task's thread takes the same lock for timers, and to send what lies in open batches; {@link SourceFlushing} says
 * when. The source may wait for room in a ring while it holds the lock; nobody it waits for needs that lock.
 */
final class ThreadedInput implements TaskInput, DrivingSource.Listener {

    private static final Logger LOG = LazyLogger.of(ThreadedInput.class);

    private final DrivingSource source;
    private final Chain chain;
    private final SourceFlushing flushing;
    private final RoomWaiter room;
    private final Object lock;
    private final EngineEnvironment environment;
    private final Doorbell taskDoorbell;
    private final String name;

    /** Of records that were emitted; guarded by the lock. */
    private long records;
    /** On which the source waits for room; null until it runs. Guarded by the lock. */
    private Doorbell sourceDoorbell;
    /** Whether the source's thread gave its turn away with the lock in its hands; only a simulation sees it true. */
    private volatile boolean holdsLockAcrossTurns;

    /** Whether it is settled who calls the user's {@code cancel()}: the task's thread, or the canceller. */
    private final AtomicBoolean isCancelClaimed = new AtomicBoolean();

    private volatile boolean isCancelled;
    /** Whether it is the task's thread that may call it; its own. */
    private boolean isCancelClaimedHere;
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
        this.flushing = new SourceFlushing(
                outputs, chain::nextProcessingTimeMs, environment.clock(), taskDoorbell);
        this.room = room;
        this.lock = lock;
        this.environment = environment;
        this.taskDoorbell = taskDoorbell;
        this.name = name;
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
        flushing.onRecord(records);
    }

    @Override
    public void onMark() {
        flushing.onMark();
    }

    @Override
    public long quietUntilNanos(long nowNanos) {
        return hasReturned ? nowNanos : flushing.quietUntilNanos(nowNanos);
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
        flushing.flushIfDue();
        return 0;
    }

    private int end() throws Exception {
        if (hasEnded) {
            return 0;
        }
        if (failure != null) {
            throw asException(failure);
        }
        if (!claimCancel()) {
            // It was cancelled as it returned; the next step sees that.
            return 0;
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
        return flushing.nextDeadlineNanos();
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

    /** Whether the task's thread decides on the user's {@code cancel()}: from now on nobody starts a canceller. */
    private boolean claimCancel() {
        if (isCancelClaimed.compareAndSet(false, true)) {
            isCancelClaimedHere = true;
        }
        return isCancelClaimedHere;
    }

    @Override
    public void cancel() {
        if (!claimCancel()) {
            return;
        }
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
        if (environment.isSimulated() || !isCancelClaimed.compareAndSet(false, true)) {
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
        if (!claimCancel() && (cancelling == null || !hasCancelReturned)) {
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
