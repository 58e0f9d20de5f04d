// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.functions.FilterFunction;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps the records for which a function says so. Mirrors Flink 1.14's {@code StreamFilter}; no known differences.
 *
 * @param <IN> type of the records that come in
 */
public class StreamFilter<IN> extends AbstractUdfStreamOperator<IN, FilterFunction<IN>>
        implements OneInputStreamOperator<IN, IN> {

    private static final long serialVersionUID = 1L;

    /**
     * An operator that may share a task with all its neighbours.
     *
     * @param function the function
     */
    public StreamFilter(FilterFunction<IN> function) {
        super(function);
        chainingStrategy = ChainingStrategy.ALWAYS;
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        if (userFunction.filter(element.getValue())) {
            output.collect(element);
        }
    }
}
