// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.java.tuple.Tuple4;
import io.millrace.benchmarks.data.Checksum;
import io.millrace.benchmarks.data.Order;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** What does it cost to bring a record of ten fields to the subtask of its key? */
final class Exchange {

    private Exchange() {}

    static void build(StreamExecutionEnvironment env) {
        env.addSource(new OrderSource())
                .keyBy(order -> order.article)
                .map(new Totals())
                .addSink(new Sink());
    }

    private static final class Totals
            implements MapFunction<Order, Tuple4<Long, Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        @Override
        public Tuple4<Long, Long, Long, Long> map(Order order) {
            long strings = Checksum.of(order.channel)
                    + 31 * Checksum.of(order.url)
                    + 961 * Checksum.of(order.comment);
            return Tuple4.of(
                    order.id + strings,
                    order.customer + order.quantity,
                    order.article + order.timestamp,
                    order.price * order.quantity - (long) order.discount);
        }
    }

    private static final class Sink extends ChecksumSink<Tuple4<Long, Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        @Override
        long hash(Tuple4<Long, Long, Long, Long> order) {
            return Checksum.of(order.f0, order.f1, order.f2, order.f3);
        }
    }
}
