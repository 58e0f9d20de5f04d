// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

/**
 * Reports for each of 100,000 keys, every 10 s of event time, what came since its last report. What
 * each single report says depends on how far the watermark is behind, the sum per key does not: the
 * checksum is linear in it.
 */
final class Timers {

    private static final int KEYS = 100_000;
    private static final long REPORT_MS = 10_000;

    private Timers() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new ManyBidders())
                .assignTimestampsAndWatermarks(EventTime.ofBids())
                .keyBy(bid -> bid.bidder)
                .process(new Reports())
                .addSink(new Sink());
    }

    private static final class ManyBidders extends IndexedSource<Bid> {

        private static final long serialVersionUID = 1L;

        @Override
        Bid at(long index) {
            Bid bid = Bids.at(index);
            bid.bidder = Bids.key(Bids.hash(index), KEYS);
            return bid;
        }
    }

    private static final class Reports
            extends KeyedProcessFunction<Long, Bid, Tuple3<Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        private transient ValueState<Long> count;

        @Override
        public void open(Configuration parameters) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
        }

        @Override
        public void processElement(
                Bid bid, Context context, Collector<Tuple3<Long, Long, Long>> out)
                throws Exception {
            Long before = count.value();
            count.update(before == null ? 1 : before + 1);
            long timestamp = context.timestamp();
            context.timerService()
                    .registerEventTimeTimer(timestamp - timestamp % REPORT_MS + REPORT_MS);
        }

        @Override
        public void onTimer(
                long timestamp, OnTimerContext context, Collector<Tuple3<Long, Long, Long>> out)
                throws Exception {
            out.collect(Tuple3.of(context.getCurrentKey(), timestamp, count.value()));
            count.clear();
        }
    }

    private static final class Sink extends ChecksumSink<Tuple3<Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Tuple3<Long, Long, Long> report) {
            long count = report.f2 == null ? 0 : report.f2;
            return Checksum.of(report.f0, report.f1) + count * (report.f0 | 1);
        }
    }
}
