// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** A counter for one thread. Mirrors Flink 1.14's {@code SimpleCounter}. */
public class SimpleCounter implements Counter {

    private long count;

    /** Begins at 0. */
    public SimpleCounter() {}

    @Override
    public void inc() {
        count++;
    }

    @Override
    public void inc(long n) {
        count += n;
    }

    @Override
    public void dec() {
        count--;
    }

    @Override
    public void dec(long n) {
        count -= n;
    }

    @Override
    public long getCount() {
        return count;
    }
}
