// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import io.millrace.engine.state.LongHash;

import java.util.function.Consumer;

/** Buckets by time: a hash table with open addressing. Hot path. */
final class BucketTable {

    private static final int INITIAL_CAPACITY = 32;

    private long[] times = new long[INITIAL_CAPACITY];
    /** Null where the table is free. */
    private Bucket[] buckets = new Bucket[INITIAL_CAPACITY];

    private int shift = LongHash.shift(INITIAL_CAPACITY);
    private int size;

    int size() {
        return size;
    }

    /** The bucket of a time, or null. */
    Bucket find(long time) {
        return buckets[indexOf(time)];
    }

    /** Where a time is, or the free place where it belongs. */
    private int indexOf(long time) {
        long[] present = times;
        Bucket[] table = buckets;
        int mask = table.length - 1;
        int index = LongHash.index(time, shift);
        while (table[index] != null && present[index] != time) {
            index = (index + 1) & mask;
        }
        return index;
    }

    /** Adds a bucket whose time is not there yet. */
    void add(Bucket bucket) {
        if (size >= buckets.length >> 1) {
            resize(buckets.length * 2);
        }
        put(bucket);
        size++;
    }

    private void put(Bucket bucket) {
        int index = indexOf(bucket.time);
        times[index] = bucket.time;
        buckets[index] = bucket;
    }

    /** Takes out the bucket of a time, which must be there. */
    Bucket remove(long time) {
        int gap = indexOf(time);
        Bucket removed = buckets[gap];
        assert removed != null : "no bucket for " + time;
        int mask = buckets.length - 1;
        for (int i = (gap + 1) & mask; buckets[i] != null; i = (i + 1) & mask) {
            int distance = (i - LongHash.index(times[i], shift)) & mask;
            if (distance >= ((i - gap) & mask)) {
                times[gap] = times[i];
                buckets[gap] = buckets[i];
                gap = i;
            }
        }
        buckets[gap] = null;
        size--;
        if (buckets.length > INITIAL_CAPACITY && size < buckets.length >> 4) {
            resize(buckets.length >> 1);
        }
        return removed;
    }

    private void resize(int capacity) {
        Bucket[] old = buckets;
        times = new long[capacity];
        buckets = new Bucket[capacity];
        shift = LongHash.shift(capacity);
        for (Bucket bucket : old) {
            if (bucket != null) {
                put(bucket);
            }
        }
    }

    /** Keeps only the buckets that are in use, and writes their times down. */
    void dropIdle(LongHeap timesInUse) {
        Bucket[] old = buckets;
        times = new long[old.length];
        buckets = new Bucket[old.length];
        size = 0;
        for (Bucket bucket : old) {
            if (bucket != null && !bucket.isIdle) {
                put(bucket);
                size++;
                timesInUse.add(bucket.time);
            }
        }
    }

    /** Shows all buckets, in no order. */
    void forEach(Consumer<Bucket> consumer) {
        for (Bucket bucket : buckets) {
            if (bucket != null) {
                consumer.accept(bucket);
            }
        }
    }
}
