// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.data;

/** Work that a function does on a record: arithmetic that the compiler cannot leave out. */
public final class Work {

    /** Turns that take about a microsecond: each waits for the one before. */
    private static final int TURNS_PER_US = 1_000;

    private Work() {}

    /** @return a number that depends on the given one and on every turn */
    public static long on(long number, int microseconds) {
        long result = number;
        for (int turn = microseconds * TURNS_PER_US; turn > 0; turn--) {
            result = result * 6364136223846793005L + 1442695040888963407L;
        }
        return result;
    }
}
