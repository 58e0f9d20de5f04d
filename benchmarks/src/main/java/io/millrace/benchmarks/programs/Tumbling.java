// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.java.tuple.Tuple4;
import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/** Number of bids and highest price per auction and 10 s. */
final class Tumbling {

    private Tumbling() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new BidSource())
                .assignTimestampsAndWatermarks(EventTime.ofBids())
                .keyBy(bid -> bid.auction)
                .window(TumblingEventTimeWindows.of(Time.seconds(10)))
                .aggregate(new CountAndMaximum(), new WithKeyAndEnd())
                .addSink(new Sink());
    }

    /** The accumulator. */
    public static class Statistics {

        public long count;
        public long maximum;

        public Statistics() {}
    }

    private static final class CountAndMaximum
            implements AggregateFunction<Bid, Statistics, Statistics> {

        private static final long serialVersionUID = 1L;

        @Override
        public Statistics createAccumulator() {
            return new Statistics();
        }

        @Override
        public Statistics add(Bid bid, Statistics statistics) {
            statistics.count++;
            statistics.maximum = Math.max(statistics.maximum, bid.price);
            return statistics;
        }

        @Override
        public Statistics getResult(Statistics statistics) {
            return statistics;
        }

        @Override
        public Statistics merge(Statistics one, Statistics other) {
            one.count += other.count;
            one.maximum = Math.max(one.maximum, other.maximum);
            return one;
        }
    }

    private static final class WithKeyAndEnd
            extends ProcessWindowFunction<
                    Statistics, Tuple4<Long, Long, Long, Long>, Long, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                Long auction,
                Context context,
                Iterable<Statistics> statistics,
                Collector<Tuple4<Long, Long, Long, Long>> out) {
            Statistics all = statistics.iterator().next();
            out.collect(Tuple4.of(auction, context.window().getEnd(), all.count, all.maximum));
        }
    }

    private static final class Sink extends ChecksumSink<Tuple4<Long, Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Tuple4<Long, Long, Long, Long> window) {
            return Checksum.of(window.f0, window.f1, window.f2, window.f3);
        }
    }
}
