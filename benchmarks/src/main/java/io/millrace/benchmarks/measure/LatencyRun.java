// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

/**
 * The times of one latency run, shared by source and sink of the one process. Record n is due n /
 * rate seconds after the start, cut to a millisecond, whatever has happened until then; that is its
 * event time.
 */
public final class LatencyRun {

    private static volatile LatencyRun current;

    private final int recordsPerSecond;
    private final int warmUpSeconds;
    private final int measuredSeconds;
    private final long startMs;
    private final long startNanos;

    private final LatencyHistogram latencies = new LatencyHistogram();
    private long results;
    private long counted;
    private Usage measuredBegin;
    private Usage measuredEnd;

    private LatencyRun(int recordsPerSecond, int warmUpSeconds, int measuredSeconds) {
        this.recordsPerSecond = recordsPerSecond;
        this.warmUpSeconds = warmUpSeconds;
        this.measuredSeconds = measuredSeconds;
        long nowMs = System.currentTimeMillis();
        long nowNanos = System.nanoTime();
        // A whole second, and one that is still to come when the job runs.
        startMs = (nowMs / 1_000 + 8) * 1_000;
        startNanos = nowNanos + (startMs - nowMs) * 1_000_000;
    }

    public static void start(int recordsPerSecond, int warmUpSeconds, int measuredSeconds) {
        current = new LatencyRun(recordsPerSecond, warmUpSeconds, measuredSeconds);
    }

    public static LatencyRun current() {
        return current;
    }

    /** One second more than is measured, so that the last window ends in the middle of things. */
    public long records() {
        return (long) recordsPerSecond * (warmUpSeconds + measuredSeconds + 1);
    }

    /** When a record is due, in milliseconds since the epoch. */
    public long dueMs(long record) {
        return startMs + record * 1_000 / recordsPerSecond;
    }

    /** Waits until the beginning of a millisecond, which may have passed already. */
    public void awaitMs(long epochMs) {
        long due = startNanos + (epochMs - startMs) * 1_000_000;
        if (epochMs == measuredFromMs()) {
            measuredBegin = Usage.now();
        } else if (epochMs == measuredToMs()) {
            measuredEnd = Usage.now();
        }
        long left;
        while ((left = due - System.nanoTime()) > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
    }

    public long measuredFromMs() {
        return startMs + warmUpSeconds * 1_000L;
    }

    public long measuredToMs() {
        return measuredFromMs() + measuredSeconds * 1_000L;
    }

    public boolean isMeasured(long windowEndMs) {
        return windowEndMs > measuredFromMs() && windowEndMs <= measuredToMs();
    }

    /** How long after the end of its window a result arrives, now. */
    public long lateNanos(long windowEndMs) {
        return System.nanoTime() - startNanos - (windowEndMs - startMs) * 1_000_000;
    }

    /** Called once by each subtask of the sink, at its end. */
    public synchronized void add(LatencyHistogram ofSubtask, long resultsOfSubtask, long count) {
        latencies.add(ofSubtask);
        results += resultsOfSubtask;
        counted += count;
    }

    public synchronized Outcome outcome() {
        var outcome = new Outcome();
        for (String percent : new String[] {"50", "90", "99", "99.9"}) {
            outcome.put("p" + percent, latencies.percentile(Double.parseDouble(percent)));
        }
        outcome.put("most", latencies.most());
        outcome.put("results", results);
        outcome.put("counted", counted);
        outcome.put("expectedCounted", (long) recordsPerSecond * measuredSeconds);
        outcome.put("measuredFromMs", measuredFromMs());
        outcome.put("measuredToMs", measuredToMs());
        outcome.put("cpuNs", measuredEnd.minus(measuredBegin).cpuNs());
        outcome.put("wallNs", measuredEnd.minus(measuredBegin).wallNs());
        return outcome;
    }
}
