// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;

import java.util.Arrays;

/**
 * The session that is open, by the slots of keys; open sessions wait in buckets of 100 ms by the end
 * they had when they were put there, and move on to a later one if they have grown since. Whether a
 * session begins, ends or goes on nobody can foretell: there is arithmetic instead of branches.
 */
final class SessionByHand extends HandLoop {

    static final long GAP_MS = 2_001;

    private static final int BITS = 16;
    private static final int GAP = (int) GAP_MS;
    private static final int BUCKET = (int) Bids.WATERMARK_INTERVAL_MS;
    private static final int BUCKETS = 32;

    private final KeySlots slots = new KeySlots(BITS);

    /**
     * Four cells per slot: begin, last record, count, nothing; times in ms since the data begins, of
     * which an int holds 24 days.
     */
    private final int[] cells = new int[4 << BITS];

    private final int[][] buckets = new int[BUCKETS][1_024];
    private final int[] sizes = new int[BUCKETS];
    private int watermark;

    @Override
    public void run(long from, long to) {
        long index = from;
        while (index < to) {
            if (time(index) >= watermark + BUCKET) {
                expire();
            }
            long end = Math.min(to, (watermark + BUCKET) * 10L);
            fill(index, end);
            index = end;
        }
    }

    private static int time(long index) {
        return (int) (Bids.timestamp(index) - Bids.START_MS);
    }

    private void fill(long from, long to) {
        KeySlots slots = this.slots;
        int[] cells = this.cells;
        int number = bucket(watermark + BUCKET - 1);
        int[] bucket = room(number, (int) (to - from));
        int size = sizes[number];
        for (long index = from; index < to; index++) {
            int slot = slots.of(Bids.bidder(Bids.hash(index)));
            int time = time(index);
            int cell = slot << 2;
            int begin = cells[cell];
            int records = cells[cell + 2];
            if (records > 0 && time > cells[cell + 1] + GAP) {
                // Over, but still in its bucket, where it stands for the session that begins now.
                emit(slot);
                begin = time;
                records = 0;
            } else {
                // All ones if a session begins.
                int begins = records - 1 >> 31;
                begin ^= (begin ^ time) & begins;
                bucket[size] = slot;
                size -= begins;
            }
            cells[cell] = begin;
            cells[cell + 1] = time;
            cells[cell + 2] = records + 1;
        }
        sizes[number] = size;
    }

    /** Where a session waits whose last record is of this time. */
    private static int bucket(int last) {
        return (last + GAP) / BUCKET % BUCKETS;
    }

    private int[] room(int number, int more) {
        int needed = sizes[number] + more;
        if (needed > buckets[number].length) {
            buckets[number] = Arrays.copyOf(buckets[number], 2 * needed);
        }
        return buckets[number];
    }

    private void emit(int slot) {
        sum += hash(slot);
        count++;
    }

    private long hash(int slot) {
        int cell = slot << 2;
        return Checksum.of(
                slots.key(slot),
                Bids.START_MS + cells[cell],
                Bids.START_MS + cells[cell + 1] + GAP,
                cells[cell + 2]);
    }

    /** Moves the watermark on by one bucket, all of whose sessions are over unless they have grown. */
    private void expire() {
        int number = watermark / BUCKET % BUCKETS;
        int[] bucket = buckets[number];
        int size = sizes[number];
        sizes[number] = 0;
        watermark += BUCKET;
        long hashes = 0;
        int over = 0;
        for (int i = 0; i < size; i++) {
            int slot = bucket[i];
            int last = cells[(slot << 2) + 1];
            // All ones if the session is over.
            int isOver = last + GAP - watermark >> 31;
            hashes += hash(slot) & isOver;
            over -= isOver;
            cells[(slot << 2) + 2] &= ~isOver;
            int other = bucket(last);
            room(other, 1)[sizes[other]] = slot;
            sizes[other] += 1 + isOver;
        }
        count += over;
        sum += hashes;
    }

    @Override
    public void finish() {
        for (int slot = 0; slot < cells.length >> 2; slot++) {
            if (cells[(slot << 2) + 2] > 0) {
                emit(slot);
            }
        }
    }
}
