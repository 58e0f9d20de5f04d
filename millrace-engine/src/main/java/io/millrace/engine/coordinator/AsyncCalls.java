// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.coordinator;

import io.millrace.engine.common.Clock;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.EngineEnvironment.Waiter;
import io.millrace.engine.common.EngineEnvironment.Worker;
import io.millrace.engine.common.InterruptGate;
import io.millrace.engine.queue.MpscQueue;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Calls of an enumerator's that may block, one after the other on a thread of their own, at once or at a fixed rate.
 *
 * <p>A call that is late because another took long is made up for at once, as often as it was due. {@link #submit} may come
 * from any thread; the queue of what is due belongs to the worker.
 */
final class AsyncCalls {

    private final EngineEnvironment environment;
    private final Clock clock;
    private final String threadName;
    private final Runnable onEnd;
    private final MpscQueue<Call> submitted = new MpscQueue<>();
    private final InterruptGate interrupts = new InterruptGate();
    private volatile boolean isStopped;
    /** Null until there is a first call; guarded by this. */
    private Worker worker;
    /** How the worker's thread waits, and which it is; set by it. */
    private volatile Waiter waiter;

    private volatile Thread thread;

    /**
     * @param onEnd told by the worker's thread that it will make no more calls
     */
    AsyncCalls(EngineEnvironment environment, String threadName, Runnable onEnd) {
        this.environment = environment;
        this.clock = environment.clock();
        this.threadName = threadName;
        this.onEnd = onEnd;
    }

    private record Call(long dueNanos, long periodNanos, long number, Runnable body)
            implements Comparable<Call> {

        @Override
        public int compareTo(Call other) {
            int byTime = Long.compare(dueNanos, other.dueNanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /** Once, as soon as it is its turn. */
    void submit(Runnable body) {
        submit(new Call(clock.nowNanos(), 0, 0, body));
    }

    /** Again and again. */
    void submit(Runnable body, long initialDelayMs, long periodMs) {
        if (periodMs <= 0) {
            throw new IllegalArgumentException(
                    "the period of a call must be positive, was " + periodMs + " ms");
        }
        long dueNanos = clock.nowNanos() + TimeUnit.MILLISECONDS.toNanos(initialDelayMs);
        submit(new Call(dueNanos, TimeUnit.MILLISECONDS.toNanos(periodMs), 0, body));
    }

    private synchronized void submit(Call call) {
        if (isStopped) {
            return;
        }
        submitted.offer(call);
        if (worker == null) {
            worker = environment.startBlocking(threadName, this::run);
        } else {
            worker.doorbell().ring();
        }
    }

    /** Ends the worker, in the midst of a call if need be. */
    synchronized void stop() {
        isStopped = true;
        if (worker == null) {
            onEnd.run();
            return;
        }
        interrupts.interrupt(worker);
        worker.doorbell().ring();
    }

    /** Waits the moment until the thread of a worker is gone that has said its end. */
    synchronized void awaitEnd() {
        if (worker != null) {
            worker.awaitEnd();
        }
    }

    /** Whether the caller is the worker. */
    boolean isOnThread() {
        return Thread.currentThread() == thread;
    }

    /** Lets the worker wait for somebody who will {@link #wake} it. */
    void awaitRing() {
        waiter.await(Long.MAX_VALUE);
    }

    void wake() {
        Waiter ofWorker = waiter;
        if (ofWorker != null) {
            ofWorker.ring();
        }
    }

    private void run(Waiter own) {
        thread = Thread.currentThread();
        waiter = own;
        PriorityQueue<Call> due = new PriorityQueue<>();
        long number = 0;
        while (!isStopped) {
            Call call = submitted.poll();
            while (call != null) {
                due.add(new Call(call.dueNanos(), call.periodNanos(), number++, call.body()));
                call = submitted.poll();
            }
            Call next = due.peek();
            if (next == null || next.dueNanos() > clock.nowNanos()) {
                own.await(next == null ? Long.MAX_VALUE : next.dueNanos());
                continue;
            }
            due.poll();
            next.body().run();
            if (next.periodNanos() > 0) {
                due.add(new Call(
                        next.dueNanos() + next.periodNanos(),
                        next.periodNanos(),
                        number++,
                        next.body()));
            }
            own.yieldTurn();
        }
        interrupts.close();
        onEnd.run();
    }
}
