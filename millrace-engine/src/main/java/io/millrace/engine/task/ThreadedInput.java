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

/**
 * A source function at the head of the chain, which drives the chain from a thread of its own under the task's lock.
 *
 * <p>The task's thread takes the same lock for timers, and to send what lies in open batches; {@link SourceFlushing} says
 * when. The source may wait for room in a ring while it holds the lock; nobody it waits for needs that lock.
 */
final class ThreadedInput implements TaskInput, DrivingSource.Listener {

    private final DrivingSource source;
    private final Chain chain;
    private final SourceFlushing flushing;
    private final SourceCancel cancel;
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
        this.cancel = new SourceCancel(source, environment, taskDoorbell, name, this::interrupt);
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
        return cancel.isRequested();
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
        if (!cancel.claim()) {
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
        // What fails on the task's own thread, such as a timer, has nothing to do with a record.
        return failure == null ? null : "record " + (records + 1) + " of '" + name + "'";
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
        EngineEnvironment.Worker running = worker;
        if (cancel.callHere() && running != null) {
            running.doorbell().ring();
        }
    }

    @Override
    public void cancelApart() {
        cancel.callApart();
    }

    @Override
    public boolean hasStopped() {
        EngineEnvironment.Worker running = worker;
        if (running != null && !hasReturned) {
            return false;
        }
        if (!cancel.isOver()) {
            return false;
        }
        if (running != null) {
            running.awaitEnd();
        }
        cancel.awaitEnd();
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
