// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.java.tuple.Tuple4;
import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Bids;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** What do eight maps and filters cost? Some make new records, some change what they get. */
final class Chain {

    private Chain() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new BidSource())
                .map(new ToEuro())
                .filter(bid -> bid.price >= 90_000)
                .map(bid -> {
                    bid.extra = Bids.otherExtra(bid.auction);
                    return bid;
                })
                .filter(bid -> (bid.bidder & 7) != 3)
                .map(bid -> {
                    bid.dateTime += 3_600_000;
                    return bid;
                })
                .map(new ToTuple())
                .filter(bid -> bid.f1 % 5 != 0)
                .map(new PriceFirst())
                .addSink(new Sink());
    }

    private static final class ToEuro implements MapFunction<Bid, Bid> {

        private static final long serialVersionUID = 1L;

        @Override
        public Bid map(Bid bid) {
            return new Bid(
                    bid.auction,
                    bid.bidder,
                    bid.price * 908 / 1_000,
                    bid.channel,
                    bid.url,
                    bid.dateTime,
                    bid.extra);
        }
    }

    private static final class ToTuple
            implements MapFunction<Bid, Tuple4<Long, Long, Long, String>> {

        private static final long serialVersionUID = 1L;

        @Override
        public Tuple4<Long, Long, Long, String> map(Bid bid) {
            return Tuple4.of(bid.auction, bid.price, bid.dateTime, bid.extra);
        }
    }

    private static final class PriceFirst
            implements MapFunction<
                    Tuple4<Long, Long, Long, String>, Tuple4<Long, Long, Long, String>> {

        private static final long serialVersionUID = 1L;

        @Override
        public Tuple4<Long, Long, Long, String> map(Tuple4<Long, Long, Long, String> bid) {
            return Tuple4.of(bid.f1, bid.f0, bid.f2, bid.f3);
        }
    }

    private static final class Sink extends ChecksumSink<Tuple4<Long, Long, Long, String>> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Tuple4<Long, Long, Long, String> bid) {
            return Checksum.of(bid.f0, bid.f1, bid.f2, Checksum.of(bid.f3));
        }
    }
}
