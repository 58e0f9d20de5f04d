// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.streaming.runtime.tasks.ProcessingTimeCallback;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls an operator, or a function in it, at given times. Timers may be set from any thread; they fire on the task's.
 *
 * <p>As in Flink a timer fires when its millisecond is over, and one for the past at once.
 */
final class OperatorTimers implements ProcessingTimeService {

    private final OperatorContext context;
    private final Clock clock;
    private final Attention attention;
    /** Wakes the task, whose next deadline may have come closer. */
    private final Runnable wake;
    /** Guarded by itself. */
    private final PriorityQueue<Timer> queue =
            new PriorityQueue<>(Comparator.<Timer>comparingLong(timer -> timer.fireAtMs)
                    .thenComparingLong(timer -> timer.sequence));

    private long lastSequence;
    private boolean isQuiesced;
    /** When the first timer fires; {@link Long#MAX_VALUE} for never. */
    private volatile long nextMs = Long.MAX_VALUE;

    OperatorTimers(OperatorContext context, Runnable wake) {
        this.context = context;
        this.clock = context.clock();
        this.attention = context.attention();
        this.wake = wake;
    }

    @Override
    public long getCurrentProcessingTime() {
        return clock.nowMs();
    }

    @Override
    public ScheduledFuture<?> registerTimer(long timestamp, ProcessingTimeCallback target) {
        long nowMs = clock.nowMs();
        long fireAtMs = timestamp < nowMs || timestamp == Long.MAX_VALUE
                ? Math.max(nowMs, timestamp)
                : timestamp + 1;
        return add(new Timer(target, timestamp, fireAtMs, 0, false));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
            ProcessingTimeCallback callback, long initialDelay, long period) {
        return repeat(callback, initialDelay, period, false);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            ProcessingTimeCallback callback, long initialDelay, long period) {
        return repeat(callback, initialDelay, period, true);
    }

    private ScheduledFuture<?> repeat(
            ProcessingTimeCallback callback, long initialDelay, long period, boolean isDelay) {
        if (period <= 0) {
            throw new IllegalArgumentException("The period must be positive, was " + period);
        }
        long firstMs = clock.nowMs() + initialDelay;
        return add(new Timer(callback, firstMs, firstMs, period, isDelay));
    }

    private Timer add(Timer timer) {
        synchronized (queue) {
            if (isQuiesced) {
                return timer;
            }
            timer.sequence = ++lastSequence;
            queue.add(timer);
            publishNext();
        }
        wake.run();
        return timer;
    }

    private void publishNext() {
        Timer first = queue.peek();
        nextMs = first == null ? Long.MAX_VALUE : first.fireAtMs;
    }

    /** When {@link #fire} is wanted next, wall clock; {@link Long#MAX_VALUE} for never. */
    long nextMs() {
        return nextMs;
    }

    /** Fires what is due, as far as the task is not wanted elsewhere. Task's thread. */
    void fire(long nowMs) {
        Timer due = takeDue(nowMs);
        while (due != null) {
            attention.checkCancelled();
            try {
                due.callback.onProcessingTime(due.timestamp);
            } catch (Throwable e) {
                throw context.failed(e);
            }
            onFired(due);
            due = attention.isWanted() ? null : takeDue(nowMs);
        }
    }

    private Timer takeDue(long nowMs) {
        synchronized (queue) {
            Timer first = queue.peek();
            if (first == null || first.fireAtMs > nowMs) {
                return null;
            }
            queue.poll();
            publishNext();
            return first;
        }
    }

    private void onFired(Timer timer) {
        if (timer.periodMs == 0) {
            timer.result.complete(null);
            return;
        }
        timer.timestamp += timer.periodMs;
        timer.fireAtMs = (timer.isDelay ? clock.nowMs() : timer.fireAtMs) + timer.periodMs;
        synchronized (queue) {
            if (!isQuiesced && !timer.isDone()) {
                timer.sequence = ++lastSequence;
                queue.add(timer);
                publishNext();
            }
        }
    }

    /** Calls are made on the task's thread, which is here. */
    @Override
    public CompletableFuture<Void> quiesce() {
        synchronized (queue) {
            isQuiesced = true;
            queue.clear();
            publishNext();
        }
        return CompletableFuture.completedFuture(null);
    }

    /** A timer, and what its owner holds of it. */
    private final class Timer implements ScheduledFuture<Object> {

        private final ProcessingTimeCallback callback;
        private final CompletableFuture<Object> result = new CompletableFuture<>();
        /** 0 if it fires once. */
        private final long periodMs;
        /** Whether the period begins with the end of a call. */
        private final boolean isDelay;
        /** What the callback is told. */
        private long timestamp;

        private long fireAtMs;
        private long sequence;

        Timer(
                ProcessingTimeCallback callback,
                long timestamp,
                long fireAtMs,
                long periodMs,
                boolean isDelay) {
            this.callback = callback;
            this.timestamp = timestamp;
            this.fireAtMs = fireAtMs;
            this.periodMs = periodMs;
            this.isDelay = isDelay;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            synchronized (queue) {
                queue.remove(this);
                publishNext();
                return result.cancel(false);
            }
        }

        @Override
        public boolean isCancelled() {
            return result.isCancelled();
        }

        @Override
        public boolean isDone() {
            return result.isDone();
        }

        @Override
        public Object get() throws InterruptedException, ExecutionException {
            return result.get();
        }

        @Override
        public Object get(long timeout, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            return result.get(timeout, unit);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(fireAtMs - clock.nowMs(), TimeUnit.MILLISECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
        }
    }
}
