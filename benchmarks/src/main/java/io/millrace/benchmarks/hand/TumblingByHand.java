// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

import java.util.Arrays;

/**
 * Counts and highest prices of the one window that is open, by the slots of keys; at its end all slots
 * are gone through, which is cheaper than a list of those in use.
 */
final class TumblingByHand extends HandLoop {

    private static final int BITS = 14;
    private static final long SIZE_MS = 10_000;

    private final KeySlots slots = new KeySlots(BITS);
    private final int[] counts = new int[1 << BITS];
    /** Prices fit an int, and none is below 0. */
    private final int[] highest = new int[1 << BITS];

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
        KeySlots slots = this.slots;
        int[] counts = this.counts;
        int[] highest = this.highest;
        for (long index = from; index < to; index++) {
            long hash = Bids.hash(index);
            int price = (int) Bids.price(hash);
            int slot = slots.of(Bids.auction(hash));
            counts[slot]++;
            highest[slot] = Math.max(highest[slot], price);
        }
    }

    private void fire() {
        int[] counts = this.counts;
        long hashes = 0;
        long fired = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                hashes += Checksum.of(slots.key(slot), windowEnd, counts[slot], highest[slot]);
                fired++;
            }
        }
        Arrays.fill(counts, 0);
        Arrays.fill(highest, 0);
        count += fired;
        sum += hashes;
    }

    @Override
    public void finish() {
        fire();
    }
}
