// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import java.util.concurrent.atomic.LongAdder;

/** What came out of the current run: how many results, and the sum of their hashes. */
public final class Results {

    private static final LongAdder COUNT = new LongAdder();
    private static final LongAdder SUM = new LongAdder();

    private Results() {}

    public static void clear() {
        COUNT.reset();
        SUM.reset();
    }

    /** Called once per subtask of a sink, at its end. */
    public static void add(long count, long sum) {
        COUNT.add(count);
        SUM.add(sum);
    }

    public static String text() {
        return text(COUNT.sum(), SUM.sum());
    }

    public static String text(long count, long sum) {
        return count + ":" + Long.toHexString(sum);
    }
}
