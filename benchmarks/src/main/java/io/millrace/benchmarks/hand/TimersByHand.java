// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

import java.util.Arrays;

/** What came since the last report, by the slots of keys; a report goes through all of them. */
final class TimersByHand extends HandLoop {

    static final int KEYS = 100_000;
    static final long REPORT_MS = 10_000;

    private static final int BITS = 17;

    private final KeySlots slots = new KeySlots(BITS);
    private final int[] counts = new int[1 << BITS];
    private long due = Bids.START_MS + REPORT_MS;

    @Override
    public void run(long from, long to) {
        long index = from;
        while (index < to) {
            if (Bids.timestamp(index) >= due) {
                fire();
            }
            long end = Math.min(to, (due - Bids.START_MS) * 10);
            fill(index, end);
            index = end;
        }
    }

    private void fill(long from, long to) {
        KeySlots slots = this.slots;
        int[] counts = this.counts;
        for (long index = from; index < to; index++) {
            counts[slots.of(Bids.key(Bids.hash(index), KEYS))]++;
        }
    }

    private void fire() {
        int[] counts = this.counts;
        long hashes = 0;
        long fired = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            // All ones if there is something to report, else 0: a branch would be guessed wrong.
            long reports = (long) -counts[slot] >> 63;
            long key = slots.key(slot);
            hashes += Checksum.of(key, due) + counts[slot] * (key | 1) & reports;
            fired -= reports;
        }
        Arrays.fill(counts, 0);
        count += fired;
        sum += hashes;
        due += REPORT_MS;
    }

    @Override
    public void finish() {
        fire();
    }
}
