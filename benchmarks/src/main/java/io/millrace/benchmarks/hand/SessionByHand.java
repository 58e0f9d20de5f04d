// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

import java.util.Arrays;

/**
 * A table of keys with the session that is open; open sessions wait in buckets of 100 ms by the end
 * they had when they were put there, and move on to a later one if they have grown since.
 */
final class SessionByHand extends HandLoop {

    static final long GAP_MS = 2_001;

    private static final int BITS = 16;
    private static final int SHIFT = 64 - BITS;
    private static final int MASK = (1 << BITS) - 1;
    private static final long BUCKET_MS = Bids.WATERMARK_INTERVAL_MS;
    private static final int BUCKETS = 32;

    /** Four cells per slot: key, begin, last record, count. Never seen if begin is 0. */
    private final long[] cells = new long[4 << BITS];

    private final int[][] buckets = new int[BUCKETS][1_024];
    private final int[] sizes = new int[BUCKETS];
    private long watermark = Bids.START_MS;

    @Override
    public void run(long from, long to) {
        long index = from;
        while (index < to) {
            if (Bids.timestamp(index) >= watermark + BUCKET_MS) {
                expire();
            }
            long end = Math.min(to, (watermark + BUCKET_MS - Bids.START_MS) * 10);
            fill(index, end);
            index = end;
        }
    }

    private void fill(long from, long to) {
        long[] cells = this.cells;
        for (long index = from; index < to; index++) {
            long bidder = Bids.bidder(Bids.hash(index));
            long timestamp = Bids.timestamp(index);
            int slot = (int) (bidder >>> SHIFT) << 2;
            while (cells[slot + 1] != 0 && cells[slot] != bidder) {
                slot = slot + 4 & (MASK << 2 | 3);
            }
            if (cells[slot + 3] > 0 && timestamp > cells[slot + 2] + GAP_MS) {
                // Over, but still in its bucket, where it stands for the session that begins now.
                emit(slot);
                begin(slot, bidder, timestamp);
            } else if (cells[slot + 3] == 0) {
                begin(slot, bidder, timestamp);
                wait(slot, timestamp);
            }
            cells[slot + 2] = timestamp;
            cells[slot + 3]++;
        }
    }

    private void begin(int slot, long bidder, long timestamp) {
        cells[slot] = bidder;
        cells[slot + 1] = timestamp;
        cells[slot + 3] = 0;
    }

    private void wait(int slot, long last) {
        int bucket = (int) ((last + GAP_MS) / BUCKET_MS % BUCKETS);
        int size = sizes[bucket];
        if (size == buckets[bucket].length) {
            buckets[bucket] = Arrays.copyOf(buckets[bucket], 2 * size);
        }
        buckets[bucket][size] = slot;
        sizes[bucket] = size + 1;
    }

    private void emit(int slot) {
        long end = cells[slot + 2] + GAP_MS;
        sum += Checksum.of(cells[slot], cells[slot + 1], end, cells[slot + 3]);
        count++;
    }

    /** Moves the watermark on by one bucket, all of whose sessions are over unless they have grown. */
    private void expire() {
        int bucket = (int) (watermark / BUCKET_MS % BUCKETS);
        int size = sizes[bucket];
        sizes[bucket] = 0;
        watermark += BUCKET_MS;
        for (int i = 0; i < size; i++) {
            int slot = buckets[bucket][i];
            if (cells[slot + 2] + GAP_MS < watermark) {
                emit(slot);
                cells[slot + 3] = 0;
            } else {
                wait(slot, cells[slot + 2]);
            }
        }
    }

    @Override
    public void finish() {
        for (int slot = 0; slot < cells.length; slot += 4) {
            if (cells[slot + 3] > 0) {
                emit(slot);
            }
        }
    }
}
