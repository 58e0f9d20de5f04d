// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Cuts one run into segments of records, reads the clocks between them, and ends the run when enough
 * has been measured.
 *
 * <p>All subtasks of the source wait for each other at the end of a segment, without holding
 * anything. The last to come reads the clocks and decides on the next segment. So a run is one job
 * in steady state: what it costs to start and to end is not in, but what its records cause on other
 * threads is, since a segment takes over as many records in flight as it leaves.
 *
 * <p>There is one meter per process at a time ({@link #start}): a source finds it without having it
 * among its fields, which would be serialized with the job.
 */
public final class Meter {

    /** Records between two looks at anything that is not the record: a multiple of subtasks. */
    public static final int CHUNK = 240;

    private static final long FIRST_SEGMENT = 20L * CHUNK;
    private static final int STABLE_SEGMENTS = 3;
    private static final double STABLE_COST = 0.07;
    /** CPU time is counted in such steps. */
    private static final double CPU_STEP_NS = 10_000_000;

    private static final double STABLE_JIT_SHARE = 0.03;

    private static volatile Meter current;

    private final Timing timing;
    private final long fixedRecords;
    private final CyclicBarrier barrier;
    /** What the last segments of the warm-up have cost, in ns per record; full ones only. */
    private final Deque<Double> lastCosts = new ArrayDeque<>();

    private final Deque<Double> lastJitShares = new ArrayDeque<>();
    private final List<Double> costs = new ArrayList<>();

    /** Written by the last to come, read by all after the barrier. */
    private Segment segment;

    private long segmentRecords = FIRST_SEGMENT;
    private Usage begin;
    private Usage segmentBegin;
    private Usage measuredBegin;
    private long measuredFrom;
    private boolean isSettled;
    private Usage measured;
    private long measuredRecords;
    private long total;

    private Meter(Timing timing, long fixedRecords, int subtasks) {
        this.timing = timing;
        this.fixedRecords = fixedRecords;
        barrier = new CyclicBarrier(subtasks, this::advance);
    }

    /** A run that goes on until its cost has been measured. */
    public static Meter start(Timing timing, int subtasks) {
        current = new Meter(timing, 0, subtasks);
        return current;
    }

    /** A run over so many records, without measuring. */
    public static Meter startFixed(long records, int subtasks) {
        current = new Meter(null, records, subtasks);
        return current;
    }

    public static Meter current() {
        return current;
    }

    /** The next segment once all subtasks have asked for it, or null at the end. */
    public Segment next() throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("Another subtask of the source has failed.", e);
        }
        return segment;
    }

    private void advance() {
        if (timing == null) {
            segment = total == fixedRecords ? null : new Segment(total, fixedRecords);
            total = fixedRecords;
            return;
        }
        Usage now = Usage.now();
        if (segment == null) {
            begin = now;
        } else {
            finishSegment(now);
        }
        if (measured != null) {
            segment = null;
            return;
        }
        segment = new Segment(total, total + segmentRecords);
        total += segmentRecords;
        segmentBegin = now;
    }

    private void finishSegment(Usage now) {
        Usage used = now.minus(segmentBegin);
        double cost = (double) used.cpuNs() / segmentRecords;
        if (measuredBegin == null) {
            if (used.wallNs() < timing.segmentMs() * 500_000) {
                segmentRecords *= 2;
                return;
            }
            remember(lastCosts, cost);
            remember(lastJitShares, (double) used.jitNs() / used.cpuNs());
            if (isWarm((now.wallNs() - begin.wallNs()) / 1_000_000)) {
                measuredBegin = now;
                isSettled = isStable();
                measuredFrom = total;
            }
            return;
        }
        costs.add(cost);
        Usage sinceMeasured = now.minus(measuredBegin);
        if (sinceMeasured.wallNs() >= timing.measuredMs() * 1_000_000) {
            measured = sinceMeasured;
            measuredRecords = total - measuredFrom;
        }
    }

    private boolean isWarm(long elapsedMs) {
        if (elapsedMs < timing.leastWarmUpMs()) {
            return false;
        }
        return elapsedMs >= timing.mostWarmUpMs() || isStable();
    }

    private boolean isStable() {
        return lastCosts.size() == STABLE_SEGMENTS
                && Collections.max(lastCosts)
                        <= Collections.min(lastCosts) * (1 + STABLE_COST)
                                + CPU_STEP_NS / segmentRecords
                && Collections.max(lastJitShares) <= STABLE_JIT_SHARE;
    }

    private static void remember(Deque<Double> last, double value) {
        last.addLast(value);
        if (last.size() > STABLE_SEGMENTS) {
            last.removeFirst();
        }
    }

    /** Records of the whole run, warm-up included. */
    public long total() {
        return total;
    }

    public long measuredRecords() {
        return measuredRecords;
    }

    /** What the measured part of the run has used. */
    public Usage measured() {
        return measured;
    }

    /** How long the warm-up took. */
    public long warmUpNs() {
        return measuredBegin.wallNs() - begin.wallNs();
    }

    /** Whether costs were stable when the warm-up ended; otherwise its time was over. */
    public boolean isSettled() {
        return isSettled;
    }

    /** CPU time per record of each measured segment, in ns. */
    public List<Double> segmentCosts() {
        return costs;
    }
}
