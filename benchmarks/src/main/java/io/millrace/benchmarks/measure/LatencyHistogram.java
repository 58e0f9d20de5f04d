// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

/**
 * Counts durations in buckets that are 1/64 wide of their value: percentiles are too high by 1.6 % at
 * most, whatever their size. Not thread-safe.
 */
public final class LatencyHistogram {

    private static final int BITS = 6;
    private static final int SUB_BUCKETS = 1 << BITS;

    private final long[] counts = new long[(64 - BITS) * SUB_BUCKETS];
    private long total;
    private long most;

    /** @param nanos counts as 0 if negative */
    public void record(long nanos) {
        long value = Math.max(0, nanos);
        counts[bucket(value)]++;
        total++;
        most = Math.max(most, value);
    }

    public void add(LatencyHistogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
        most = Math.max(most, other.most);
    }

    public long total() {
        return total;
    }

    public long most() {
        return most;
    }

    /**
     * The least upper bound of a bucket that so many percent of all values do not exceed; 0 if there
     * are none.
     */
    public long percentile(double percent) {
        long wanted = (long) Math.ceil(total * percent / 100);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return Math.min(most, upperBound(i));
            }
        }
        return 0;
    }

    private static int bucket(long value) {
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(value) - BITS - 1);
        return shift * SUB_BUCKETS + (int) (value >>> shift);
    }

    private static long upperBound(int bucket) {
        if (bucket < 2 * SUB_BUCKETS) {
            return bucket;
        }
        int shift = bucket / SUB_BUCKETS - 1;
        return ((long) (bucket - shift * SUB_BUCKETS) + 1 << shift) - 1;
    }
}
