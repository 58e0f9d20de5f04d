// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.benchmarks.data.Bid;

/** Counts bids. */
final class Counting implements AggregateFunction<Bid, Long, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    public Long createAccumulator() {
        return 0L;
    }

    @Override
    public Long add(Bid bid, Long count) {
        return count + 1;
    }

    @Override
    public Long getResult(Long count) {
        return count;
    }

    @Override
    public Long merge(Long one, Long other) {
        return one + other;
    }
}
