// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

/**
 * Rows per second over the last second or so, so that the number stands still enough to be read.
 */
final class SpeedMeter {

    private static final int SAMPLES = 10;

    private final long[] rows = new long[SAMPLES];
    private final long[] elapsedMs = new long[SAMPLES];
    private int count;

    /** Takes a sample and returns the speed since the oldest one it has. */
    double sample(long rowsNow, long elapsedMsNow) {
        int oldest = count < SAMPLES ? 0 : count % SAMPLES;
        long rowsSince = count == 0 ? rowsNow : rowsNow - rows[oldest];
        long msSince = count == 0 ? elapsedMsNow : elapsedMsNow - elapsedMs[oldest];
        rows[count % SAMPLES] = rowsNow;
        elapsedMs[count % SAMPLES] = elapsedMsNow;
        count++;
        return msSince <= 0 ? 0 : rowsSince * 1000.0 / msSince;
    }
}
