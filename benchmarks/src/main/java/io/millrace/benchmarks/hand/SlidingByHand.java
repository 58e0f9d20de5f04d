// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

import java.util.Arrays;

/**
 * Slices of one second. A key has a row once and for all: its counts in the last ten slices, and
 * their total. A record updates one slice; when a second is over every total is given out, and loses
 * its oldest slice.
 */
final class SlidingByHand extends HandLoop {

    private static final int BITS = 14;
    private static final int SHIFT = 64 - BITS;
    private static final int MASK = (1 << BITS) - 1;
    private static final long SLIDE_MS = 1_000;
    private static final int SLICES = 10;

    private final long[] keys = new long[1 << BITS];
    private final int[] rows = new int[1 << BITS];
    private long[] keyOfRow = new long[1_024];
    private int[] totals = new int[1_024];
    /** By slice, then row: a firing reads and clears one of them from end to end. */
    private final int[][] slices = new int[SLICES][1_024];

    private int size;
    private int slice;
    private long sliceEnd = Bids.START_MS + SLIDE_MS;

    SlidingByHand() {
        Arrays.fill(rows, -1);
    }

    @Override
    public void run(long from, long to) {
        long index = from;
        while (index < to) {
            if (Bids.timestamp(index) >= sliceEnd) {
                fire();
            }
            long end = Math.min(to, (sliceEnd - Bids.START_MS) * 10);
            fill(index, end);
            index = end;
        }
    }

    private void fill(long from, long to) {
        long[] keys = this.keys;
        int[] rows = this.rows;
        int[] counts = slices[slice];
        for (long index = from; index < to; index++) {
            long auction = Bids.auction(Bids.hash(index));
            int slot = (int) (auction >>> SHIFT);
            while (keys[slot] != auction || rows[slot] < 0) {
                if (rows[slot] < 0) {
                    add(auction, slot);
                    counts = slices[slice];
                    break;
                }
                slot = slot + 1 & MASK;
            }
            counts[rows[slot]]++;
        }
    }

    private void add(long auction, int slot) {
        if (size == keyOfRow.length) {
            keyOfRow = Arrays.copyOf(keyOfRow, 2 * size);
            totals = Arrays.copyOf(totals, 2 * size);
            for (int i = 0; i < SLICES; i++) {
                slices[i] = Arrays.copyOf(slices[i], 2 * size);
            }
        }
        keys[slot] = auction;
        rows[slot] = size;
        keyOfRow[size++] = auction;
    }

    private void fire() {
        int next = (slice + 1) % SLICES;
        int[] newest = slices[slice];
        int[] oldest = slices[next];
        long hashes = 0;
        long fired = 0;
        for (int row = 0; row < size; row++) {
            int total = totals[row] + newest[row];
            totals[row] = total - oldest[row];
            oldest[row] = 0;
            if (total > 0) {
                hashes += Checksum.of(keyOfRow[row], sliceEnd, total);
                fired++;
            }
        }
        count += fired;
        sum += hashes;
        slice = next;
        sliceEnd += SLIDE_MS;
    }

    @Override
    public void finish() {
        for (int i = 0; i < SLICES; i++) {
            fire();
        }
    }
}
