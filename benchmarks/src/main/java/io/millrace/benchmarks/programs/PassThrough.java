// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** What does a record cost that goes from the source right into the sink? */
final class PassThrough {

    private PassThrough() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new BidSource()).addSink(new Sink());
    }

    private static final class Sink extends ChecksumSink<Bid> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Bid bid) {
            return Checksum.of(bid);
        }
    }
}
