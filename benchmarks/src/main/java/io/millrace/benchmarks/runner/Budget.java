// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import io.millrace.benchmarks.measure.Timing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Shares out the time of a quick run: each process gets its part of what is left, less what
 * processes have needed so far for everything but warming up and measuring. On a slow or busy
 * machine the last programs are left out.
 */
final class Budget {

    /** What a process may take before it counts as hanging, and at least if quick. */
    private static final long HANGS_SECONDS = 600;

    private static final long QUICK_HANGS_SECONDS = 30;

    static final Timing THOROUGH = new Timing(3_000, 20_000, 4_000, 400);

    /** No program begins that would not be over by then. */
    private static final long QUICK_MS = 290_000;
    /** What is shared out: two subtasks need more than one, and they come last. */
    private static final long SHARED_MS = 260_000;

    private static final double FIRST_GUESS_MS = 3_000;
    private static final long LEAST_MS = 300;
    private static final long MOST_MS = 1_000;
    /** At most three to warm up and one to measure: what has settled needs no long look. */
    private static final int PARTS = 4;

    private final boolean quick;
    private final long beginMs;
    private final Map<String, Double> besidesMs = new HashMap<>();
    private double sumOfBesidesMs;
    private int finished;
    private int left;

    Budget(boolean quick, int processes, long nowMs) {
        this.quick = quick;
        left = processes;
        beginMs = nowMs;
    }

    /** The times of the next process. */
    Timing next(long nowMs) {
        if (!quick) {
            return THOROUGH;
        }
        double share = (double) (SHARED_MS - (nowMs - beginMs)) / Math.max(1, left);
        double besides = finished == 0 ? FIRST_GUESS_MS : sumOfBesidesMs / finished;
        long part = (long) (share - besides) / PARTS;
        long each = Math.max(LEAST_MS, Math.min(MOST_MS, part));
        return new Timing(each, (PARTS - 1) * each, each, 150);
    }

    /** Whether there is time for a program on these sides. */
    boolean isEnoughFor(Collection<String> sides, long nowMs) {
        double needed = sides.stream()
                .mapToDouble(
                        side -> besidesMs.getOrDefault(side, FIRST_GUESS_MS) + PARTS * LEAST_MS)
                .sum();
        return !quick || nowMs - beginMs + needed <= QUICK_MS;
    }

    /** After how long the next process hangs: if quick, well after all should be over. */
    long mostSeconds(long nowMs) {
        long left = Math.max(0, QUICK_MS - (nowMs - beginMs)) / 1_000;
        return quick ? left + QUICK_HANGS_SECONDS : HANGS_SECONDS;
    }

    void skipped(int processes) {
        left -= processes;
    }

    /** A process has ended that needed so much besides warming up and measuring. */
    void finished(String side, double besides) {
        left--;
        finished++;
        sumOfBesidesMs += besides;
        besidesMs.merge(side, besides, (before, now) -> (before + now) / 2);
    }
}
