// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

/**
 * Slices of one second, by the slots of keys, and totals of the last ten. A record updates one slice;
 * when a second is over every total is given out, and loses its oldest slice.
 */
final class SlidingByHand extends HandLoop {

    private static final int BITS = 14;
    private static final long SLIDE_MS = 1_000;
    private static final int SLICES = 10;

    private final KeySlots slots = new KeySlots(BITS);
    private final int[] totals = new int[1 << BITS];
    /** By slice, then slot: a firing reads and clears one of them from end to end. */
    private final int[][] slices = new int[SLICES][1 << BITS];

    private int slice;
    private long sliceEnd = Bids.START_MS + SLIDE_MS;

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
        KeySlots slots = this.slots;
        int[] counts = slices[slice];
        for (long index = from; index < to; index++) {
            counts[slots.of(Bids.auction(Bids.hash(index)))]++;
        }
    }

    private void fire() {
        int next = (slice + 1) % SLICES;
        int[] totals = this.totals;
        int[] newest = slices[slice];
        int[] oldest = slices[next];
        long hashes = 0;
        long fired = 0;
        for (int slot = 0; slot < totals.length; slot++) {
            int total = totals[slot] + newest[slot];
            totals[slot] = total - oldest[slot];
            oldest[slot] = 0;
            if (total > 0) {
                hashes += Checksum.of(slots.key(slot), sliceEnd, total);
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
