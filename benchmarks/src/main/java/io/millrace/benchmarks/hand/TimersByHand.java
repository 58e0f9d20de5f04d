// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

/** A table of keys with what came since the last report, and a list of those that are to report. */
final class TimersByHand extends HandLoop {

    static final int KEYS = 100_000;
    static final long REPORT_MS = 10_000;

    private static final int BITS = 17;
    private static final int SHIFT = 64 - BITS;
    private static final int MASK = (1 << BITS) - 1;

    /** Two cells per slot: key, and count since the last report. Empty if the count is 0. */
    private final long[] cells = new long[2 << BITS];

    private final int[] reporting = new int[1 << BITS];
    private int size;
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
        long[] cells = this.cells;
        for (long index = from; index < to; index++) {
            long key = Bids.key(Bids.hash(index), KEYS);
            int slot = (int) (key >>> SHIFT) << 1;
            while (cells[slot + 1] != 0 && cells[slot] != key) {
                slot = slot + 2 & (MASK << 1 | 1);
            }
            if (cells[slot + 1]++ == 0) {
                cells[slot] = key;
                reporting[size++] = slot;
            }
        }
    }

    private void fire() {
        long hashes = 0;
        for (int i = 0; i < size; i++) {
            int slot = reporting[i];
            hashes += Checksum.of(cells[slot], due) + cells[slot + 1] * (cells[slot] | 1);
            cells[slot + 1] = 0;
        }
        count += size;
        sum += hashes;
        size = 0;
        due += REPORT_MS;
    }

    @Override
    public void finish() {
        fire();
    }
}
