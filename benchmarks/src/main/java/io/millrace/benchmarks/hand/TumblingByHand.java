// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

/**
 * One open-addressing table for the one window that is open; cells of a key lie side by side. Keys are
 * scattered already: their upper bits are the hash, and so evenly that a full table has few collisions.
 */
final class TumblingByHand extends HandLoop {

    private static final int BITS = 14;
    private static final int SHIFT = 64 - BITS;
    private static final int MASK = (1 << BITS) - 1;
    private static final long SIZE_MS = 10_000;

    /** Four cells per slot: key, count, highest price, unused. Empty if the count is 0. */
    private final long[] cells = new long[4 << BITS];

    private final int[] used = new int[1 << BITS];
    private int size;
    private long windowEnd = Bids.START_MS + SIZE_MS;

    @Override
    public void run(long from, long to) {
        long index = from;
        while (index < to) {
            if (Bids.timestamp(index) >= windowEnd) {
                fire();
                windowEnd += SIZE_MS;
            }
            long windowTo = (windowEnd - Bids.START_MS) * 10;
            long end = Math.min(to, windowTo);
            fill(index, end);
            index = end;
        }
    }

    private void fill(long from, long to) {
        long[] cells = this.cells;
        for (long index = from; index < to; index++) {
            long hash = Bids.hash(index);
            long auction = Bids.auction(hash);
            long price = Bids.price(hash);
            int slot = (int) (auction >>> SHIFT) << 2;
            while (cells[slot + 1] != 0 && cells[slot] != auction) {
                slot = slot + 4 & (MASK << 2 | 3);
            }
            if (cells[slot + 1]++ == 0) {
                cells[slot] = auction;
                cells[slot + 2] = price;
                used[size++] = slot;
            } else if (price > cells[slot + 2]) {
                cells[slot + 2] = price;
            }
        }
    }

    private void fire() {
        long[] cells = this.cells;
        long hashes = 0;
        for (int i = 0; i < size; i++) {
            int slot = used[i];
            hashes += Checksum.of(cells[slot], windowEnd, cells[slot + 1], cells[slot + 2]);
            cells[slot + 1] = 0;
        }
        count += size;
        sum += hashes;
        size = 0;
    }

    @Override
    public void finish() {
        fire();
    }
}
