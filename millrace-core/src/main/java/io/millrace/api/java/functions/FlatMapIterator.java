// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.functions;

import io.millrace.api.common.functions.RichFlatMapFunction;
import io.millrace.util.Collector;

import java.util.Iterator;

/**
 * A flat map that returns its results as an iterator. Mirrors Flink 1.14's {@code
 * FlatMapIterator}; no known differences.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of the records that go out
 */
public abstract class FlatMapIterator<IN, OUT> extends RichFlatMapFunction<IN, OUT> {
    private static final long serialVersionUID = 1L;

    /** Creates the function. */
    public FlatMapIterator() {}

    /**
     * Turns one record into any number of them.
     *
     * @param value the record
     * @return the results, taken to the end at once
     * @throws Exception fails the task
     */
    public abstract Iterator<OUT> flatMap(IN value) throws Exception;

    @Override
    public final void flatMap(IN value, Collector<OUT> out) throws Exception {
        for (Iterator<OUT> results = flatMap(value); results.hasNext(); ) {
            out.collect(results.next());
        }
    }
}
