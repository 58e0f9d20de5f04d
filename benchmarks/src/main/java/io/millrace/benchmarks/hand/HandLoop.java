// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.hand;

/** One program by hand; fed with indexes of records in order. */
public abstract class HandLoop {

    protected long count;
    protected long sum;

    /** Makes the records of these indexes and processes them. */
    public abstract void run(long from, long to);

    /** Gives out what is still open. */
    public void finish() {}

    public final long count() {
        return count;
    }

    public final long sum() {
        return sum;
    }

    public static HandLoop of(String program) {
        return switch (program) {
            case "pass-through" -> new PassThroughByHand();
            case "chain" -> new ChainByHand();
            case "word-count" -> new WordCountByHand();
            case "exchange" -> new ExchangeByHand();
            case "tumbling" -> new TumblingByHand();
            case "sliding" -> new SlidingByHand();
            case "session" -> new SessionByHand();
            case "timers" -> new TimersByHand();
            case "keyed-0us" -> new KeyedWorkByHand(0);
            case "keyed-1us" -> new KeyedWorkByHand(1);
            case "keyed-10us" -> new KeyedWorkByHand(10);
            default -> throw new IllegalArgumentException("no program " + program);
        };
    }
}
