// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * One record in, one out, by a function. Mirrors Flink 1.14's {@code StreamMap}; no known differences.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of the records that go out
 */
public class StreamMap<IN, OUT> extends AbstractUdfStreamOperator<OUT, MapFunction<IN, OUT>>
        implements OneInputStreamOperator<IN, OUT> {

    private static final long serialVersionUID = 1L;

    /**
     * An operator that may share a task with all its neighbours.
     *
     * @param function the function
     */
    public StreamMap(MapFunction<IN, OUT> function) {
        super(function);
        chainingStrategy = ChainingStrategy.ALWAYS;
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        output.collect(element.replace(userFunction.map(element.getValue())));
    }
}
