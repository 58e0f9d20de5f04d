// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.java.tuple.Tuple3;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.WindowFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/** Number of bids per auction in the last 10 s, every second: ten windows per record. */
final class Sliding {

    private Sliding() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new BidSource())
                .assignTimestampsAndWatermarks(EventTime.ofBids())
                .keyBy(bid -> bid.auction)
                .window(SlidingEventTimeWindows.of(Time.seconds(10), Time.seconds(1)))
                .aggregate(new Counting(), new WithKeyAndEnd())
                .addSink(new Sink());
    }

    private static final class WithKeyAndEnd
            implements WindowFunction<Long, Tuple3<Long, Long, Long>, Long, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void apply(
                Long auction,
                TimeWindow window,
                Iterable<Long> counts,
                Collector<Tuple3<Long, Long, Long>> out) {
            out.collect(Tuple3.of(auction, window.getEnd(), counts.iterator().next()));
        }
    }

    private static final class Sink extends ChecksumSink<Tuple3<Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Tuple3<Long, Long, Long> window) {
            return Checksum.of(window.f0, window.f1, window.f2);
        }
    }
}
