// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.java.tuple.Tuple4;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/** Number of bids per bidder and session; a session is over after 2.001 s without a bid. */
final class Session {

    private Session() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new BidSource())
                .assignTimestampsAndWatermarks(EventTime.ofBids())
                .keyBy(bid -> bid.bidder)
                .window(EventTimeSessionWindows.withGap(Time.milliseconds(2_001)))
                .aggregate(new Counting(), new WithKeyAndSpan())
                .addSink(new Sink());
    }

    private static final class WithKeyAndSpan
            extends ProcessWindowFunction<Long, Tuple4<Long, Long, Long, Long>, Long, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                Long bidder,
                Context context,
                Iterable<Long> counts,
                Collector<Tuple4<Long, Long, Long, Long>> out) {
            TimeWindow window = context.window();
            out.collect(Tuple4.of(
                    bidder,
                    window.getStart(),
                    window.getEnd(),
                    counts.iterator().next()));
        }
    }

    private static final class Sink extends ChecksumSink<Tuple4<Long, Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Tuple4<Long, Long, Long, Long> session) {
            return Checksum.of(session.f0, session.f1, session.f2, session.f3);
        }
    }
}
