// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import io.millrace.benchmarks.measure.LatencyHistogram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that wants to wake up each millisecond and counts how late it does: what the machine takes
 * from everybody. It lives in this process, not in the measured one, whose own pauses are no excuse.
 */
final class HiccupMeter {

    private static final long INTERVAL_NANOS = 1_000_000;

    private record Second(long epochMs, LatencyHistogram delays) {}

    private final Thread thread = new Thread(this::measure, "hiccup-meter");
    /** Guarded by itself. */
    private final List<Second> seconds = new ArrayList<>();

    private volatile boolean running = true;

    HiccupMeter start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void measure() {
        long due = System.nanoTime();
        var delays = new LatencyHistogram();
        long secondBegin = System.currentTimeMillis();
        while (running) {
            due += INTERVAL_NANOS;
            long left;
            while ((left = due - System.nanoTime()) > 0) {
                LockSupport.parkNanos(left);
            }
            delays.record(-left);
            if (delays.total() == 1_000) {
                synchronized (seconds) {
                    seconds.add(new Second(secondBegin, delays));
                }
                delays = new LatencyHistogram();
                secondBegin = System.currentTimeMillis();
            }
        }
    }

    /** Ends the thread and returns the delays of the seconds that began in this span. */
    LatencyHistogram stop(long fromMs, long toMs) {
        running = false;
        var delays = new LatencyHistogram();
        synchronized (seconds) {
            for (Second second : seconds) {
                if (second.epochMs() >= fromMs && second.epochMs() < toMs) {
                    delays.add(second.delays());
                }
            }
        }
        return delays;
    }
}
