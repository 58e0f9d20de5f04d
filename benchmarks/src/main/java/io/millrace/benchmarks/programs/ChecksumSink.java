// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.benchmarks.measure.Results;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;

/** Adds up hashes of results, and hands the sum over when it is closed. */
abstract class ChecksumSink<T> extends RichSinkFunction<T> {

    private static final long serialVersionUID = 1L;

    private transient long count;
    private transient long sum;

    abstract long hash(T value);

    @Override
    public void invoke(T value, Context context) {
        count++;
        sum += hash(value);
    }

    @Override
    public void close() {
        Results.add(count, sum);
        count = 0;
        sum = 0;
    }
}
