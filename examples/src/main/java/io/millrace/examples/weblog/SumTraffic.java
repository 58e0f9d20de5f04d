// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.weblog;

import io.millrace.api.common.functions.AggregateFunction;

/** Sums requests as they come, so that a window keeps a sum and not the requests. */
final class SumTraffic implements AggregateFunction<Request, Traffic, Traffic> {

    private static final long serialVersionUID = 1L;

    @Override
    public Traffic createAccumulator() {
        return new Traffic();
    }

    @Override
    public Traffic add(Request request, Traffic sum) {
        sum.add(request);
        return sum;
    }

    @Override
    public Traffic getResult(Traffic sum) {
        return sum;
    }

    /** Needed for sessions: a request may bring two sessions together. */
    @Override
    public Traffic merge(Traffic sum, Traffic other) {
        sum.add(other);
        return sum;
    }
}
