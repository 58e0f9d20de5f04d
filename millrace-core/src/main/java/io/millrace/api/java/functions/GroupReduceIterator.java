// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.functions;

import io.millrace.api.common.functions.RichGroupReduceFunction;
import io.millrace.util.Collector;

import java.util.Iterator;

/**
 * A group reduce that returns its results as an iterator. Mirrors Flink 1.14's {@code
 * GroupReduceIterator}; no known differences.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of the records that go out
 */
public abstract class GroupReduceIterator<IN, OUT> extends RichGroupReduceFunction<IN, OUT> {
    private static final long serialVersionUID = 1L;

    /** Creates the function. */
    public GroupReduceIterator() {}

    /**
     * Turns the records of one group into any number of them.
     *
     * @param values the records
     * @return the results, taken to the end at once
     * @throws Exception fails the task
     */
    public abstract Iterator<OUT> reduceGroup(Iterable<IN> values) throws Exception;

    @Override
    public final void reduce(Iterable<IN> values, Collector<OUT> out) throws Exception {
        for (Iterator<OUT> results = reduceGroup(values); results.hasNext(); ) {
            out.collect(results.next());
        }
    }
}
