// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/**
 * A rate over the last seconds, taken from a counter that is looked at every {@link View#UPDATE_INTERVAL_SECONDS} seconds.
 * Events are marked by the task's thread, updates come from another. Mirrors Flink 1.14's {@code MeterView}.
 */
public class MeterView implements Meter, View {

    private static final int DEFAULT_SPAN_SECONDS = 60;

    private final Counter counter;
    private final int spanSeconds;

    /** Counts at the last updates, in turn: one more than there are intervals in the span. */
    private final long[] counts;

    /** Index of the newest count. */
    private int newest;

    private double rate;

    /**
     * Counts by itself.
     *
     * @param timeSpanInSeconds the rate's time span; rounded down to whole intervals, at least one
     */
    public MeterView(int timeSpanInSeconds) {
        this(new SimpleCounter(), timeSpanInSeconds);
    }

    /**
     * The rate of a counter over one minute.
     *
     * @param counter counts the events; marking an event increments it
     */
    public MeterView(Counter counter) {
        this(counter, DEFAULT_SPAN_SECONDS);
    }

    /**
     * The rate of a counter.
     *
     * @param counter counts the events; marking an event increments it
     * @param timeSpanInSeconds the rate's time span; rounded down to whole intervals, at least one
     */
    public MeterView(Counter counter, int timeSpanInSeconds) {
        int intervals = Math.max(1, timeSpanInSeconds / UPDATE_INTERVAL_SECONDS);
        this.counter = counter;
        this.spanSeconds = intervals * UPDATE_INTERVAL_SECONDS;
        this.counts = new long[intervals + 1];
    }

    @Override
    public void markEvent() {
        counter.inc();
    }

    @Override
    public void markEvent(long n) {
        counter.inc(n);
    }

    @Override
    public long getCount() {
        return counter.getCount();
    }

    @Override
    public double getRate() {
        return rate;
    }

    @Override
    public void update() {
        newest = (newest + 1) % counts.length;
        long oldest = counts[(newest + 1) % counts.length];
        counts[newest] = counter.getCount();
        rate = (double) (counts[newest] - oldest) / spanSeconds;
    }
}
