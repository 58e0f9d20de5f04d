// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.join;

/** Sums and differences of times that stop at the ends of time: bounds may be as wide as one likes. */
final class SaturatedTime {

    private SaturatedTime() {}

    static long plus(long time, long span) {
        long sum = time + span;
        boolean isTooFar = ((time ^ sum) & (span ^ sum)) < 0;
        return isTooFar ? end(time) : sum;
    }

    static long minus(long time, long span) {
        long difference = time - span;
        boolean isTooFar = ((time ^ span) & (time ^ difference)) < 0;
        return isTooFar ? end(time) : difference;
    }

    private static long end(long time) {
        return time < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
