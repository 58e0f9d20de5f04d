// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Counter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sum of other counters, and of what is counted here. Thread-safe. */
final class SumCounter implements Counter {

    private final List<Counter> parts = new CopyOnWriteArrayList<>();
    private long own;

    void add(Counter part) {
        parts.add(part);
    }

    @Override
    public void inc() {
        inc(1);
    }

    @Override
    public synchronized void inc(long n) {
        own += n;
    }

    @Override
    public void dec() {
        inc(-1);
    }

    @Override
    public void dec(long n) {
        inc(-n);
    }

    @Override
    public synchronized long getCount() {
        long sum = own;
        for (Counter part : parts) {
            sum += part.getCount();
        }
        return sum;
    }
}
