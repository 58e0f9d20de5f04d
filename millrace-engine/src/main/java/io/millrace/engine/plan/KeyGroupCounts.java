// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

/** How many key groups an operator gets if the program says nothing; Flink's rule. */
final class KeyGroupCounts {

    private static final int MIN = 128;
    private static final int MAX = 32768;

    private KeyGroupCounts() {}

    /** One and a half times the parallelism, rounded up to a power of two, between 128 and 32,768. */
    static int defaultFor(int parallelism) {
        int wanted = parallelism + parallelism / 2;
        int power = wanted <= 1 ? 1 : Integer.highestOneBit(wanted - 1) << 1;
        return Math.min(Math.max(power, MIN), MAX);
    }
}
