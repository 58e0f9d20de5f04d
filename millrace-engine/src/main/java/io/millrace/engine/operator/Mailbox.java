// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.queue.MpscQueue;
import io.millrace.util.function.ThrowingRunnable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Actions that run between the records of a task, on its thread. Any thread may post; everything else belongs to the task's.
 *
 * <p>An action belongs to an operator. An operator that waits in the middle of a record for an action of its own lets run
 * what belongs to it and to operators behind it, timers included, but nothing of those in front, which are in the midst of
 * their work.
 */
public final class Mailbox {

    /**
     * An action.
     *
     * @param owner whose it is
     * @param position of the owner in its chain
     */
    private record Mail(
            OperatorContext owner, int position, ThrowingRunnable<? extends Exception> action) {}

    private final Doorbell doorbell;
    private final Attention attention;
    private final Clock clock;
    private final MpscQueue<Mail> posted = new MpscQueue<>();
    /** Taken out of the queue, in the same order. */
    private final Deque<Mail> taken = new ArrayDeque<>();
    /** The thread that drives the task; set with each step. */
    private Thread owner;

    private Chain chain;
    private BooleanSupplier flush;
    private volatile boolean isClosed;

    /**
     * @param doorbell wakes the task
     * @param attention whether the task is to stop
     * @param clock for timers that fire while an operator waits
     */
    public Mailbox(Doorbell doorbell, Attention attention, Clock clock) {
        this.doorbell = doorbell;
        this.attention = attention;
        this.clock = clock;
    }

    /**
     * Says whose timers fire while an operator waits, and what is to be sent before it does; once.
     *
     * @param taskChain the task's operators
     * @param flushOutputs sends what lies open, as far as there is room; says whether that was all
     */
    public void bind(Chain taskChain, BooleanSupplier flushOutputs) {
        chain = taskChain;
        flush = flushOutputs;
    }

    /** The current thread drives the task from now on. */
    public void enter() {
        owner = Thread.currentThread();
    }

    /** Wakes the task; any thread. */
    void wake() {
        doorbell.ring();
    }

    void post(
            OperatorContext ownerContext,
            int position,
            ThrowingRunnable<? extends Exception> action) {
        if (isClosed) {
            throw new RejectedExecutionException("The mailbox is closed: the task of operator '"
                    + ownerContext.operatorName() + "' is ending and runs no more actions.");
        }
        posted.offer(new Mail(ownerContext, position, action));
        // Ends a run of records: the action comes before the next one.
        attention.tick();
        doorbell.ring();
    }

    /** Whether there is an action to run. */
    public boolean hasMail() {
        takeAll();
        return !taken.isEmpty();
    }

    private void takeAll() {
        for (Mail mail = posted.poll(); mail != null; mail = posted.poll()) {
            taken.add(mail);
        }
    }

    /** Runs what has come so far. Returns how much that was. */
    public int runAll() {
        takeAll();
        int done = 0;
        for (int left = taken.size(); left > 0 && runFirst(0); left--) {
            done++;
        }
        return done;
    }

    /** Runs what has come so far for an operator and those behind it. */
    void runAllFrom(int position) {
        takeAll();
        for (int left = taken.size(); left > 0 && runFirst(position); left--) {
            attention.checkCancelled();
        }
    }

    /** Runs one action of an operator or of those behind it; false if there is none. */
    boolean tryYield(int position) {
        checkThread();
        return runFirst(position);
    }

    /** Runs one action of an operator or of those behind it, or their timers; waits until there is one. */
    void yieldTo(int position) throws Exception {
        checkThread();
        boolean isAllSent = false;
        while (!runFirst(position) && !fireTimers(position)) {
            attention.checkCancelled();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            // Nobody else sends meanwhile what lies open; who makes room rings.
            isAllSent = isAllSent || flush.getAsBoolean();
            doorbell.await(deadlineNanos(chain.nextProcessingTimeMs(position)));
        }
    }

    private boolean fireTimers(int position) throws Exception {
        long nowMs = clock.nowMs();
        if (chain.nextProcessingTimeMs(position) > nowMs) {
            return false;
        }
        chain.onProcessingTime(position, nowMs);
        return true;
    }

    private long deadlineNanos(long timeMs) {
        if (timeMs == Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        long leftMs = Math.min(timeMs - clock.nowMs(), TimeUnit.DAYS.toMillis(1));
        return clock.nowNanos() + TimeUnit.MILLISECONDS.toNanos(Math.max(0, leftMs));
    }

    private void checkThread() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    "Illegal thread detected. This method must be called from inside the mailbox"
                            + " thread!");
        }
    }

    private boolean runFirst(int position) {
        takeAll();
        Iterator<Mail> all = taken.iterator();
        while (all.hasNext()) {
            Mail mail = all.next();
            if (mail.position() >= position) {
                all.remove();
                run(mail);
                return true;
            }
        }
        return false;
    }

    private static void run(Mail mail) {
        try {
            mail.action().run();
        } catch (Throwable e) {
            throw mail.owner().failed(e);
        }
    }

    /** Takes no more actions, and runs those that are there. */
    public void close() {
        isClosed = true;
        runAll();
    }

    /** Takes no more actions, and drops those that are there. */
    public void drop() {
        isClosed = true;
        takeAll();
        taken.clear();
    }
}
