// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.benchmarks.data.Work;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** What is a {@code keyBy} worth as a border between threads, by how much is done on its two sides? */
final class KeyedWork {

    private KeyedWork() {}

    static void build(StreamExecutionEnvironment env, int microseconds) {
        env.addSource(new BidSource())
                .map(new Before(microseconds))
                .keyBy(bid -> bid.auction)
                .map(new After(microseconds))
                .addSink(new Sink());
    }

    private static final class Before implements MapFunction<Bid, Bid> {

        private static final long serialVersionUID = 1L;

        private final int microseconds;

        Before(int microseconds) {
            this.microseconds = microseconds;
        }

        @Override
        public Bid map(Bid bid) {
            bid.price = Work.on(bid.price, microseconds);
            return bid;
        }
    }

    private static final class After implements MapFunction<Bid, Long> {

        private static final long serialVersionUID = 1L;

        private final int microseconds;

        After(int microseconds) {
            this.microseconds = microseconds;
        }

        @Override
        public Long map(Bid bid) {
            return Work.on(bid.price + bid.auction, microseconds);
        }
    }

    private static final class Sink extends ChecksumSink<Long> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Long result) {
            return Checksum.of(result, 1);
        }
    }
}
