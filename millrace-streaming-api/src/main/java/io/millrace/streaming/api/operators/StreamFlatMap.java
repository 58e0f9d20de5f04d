// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * One record in, any number out, by a function. Mirrors Flink 1.14's {@code StreamFlatMap}; no known differences.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of the records that go out
 */
public class StreamFlatMap<IN, OUT> extends AbstractUdfStreamOperator<OUT, FlatMapFunction<IN, OUT>>
        implements OneInputStreamOperator<IN, OUT> {

    private static final long serialVersionUID = 1L;

    private transient TimestampedCollector<OUT> collector;

    /**
     * An operator that may share a task with all its neighbours.
     *
     * @param flatMapper the function
     */
    public StreamFlatMap(FlatMapFunction<IN, OUT> flatMapper) {
        super(flatMapper);
        chainingStrategy = ChainingStrategy.ALWAYS;
    }

    @Override
    public void open() throws Exception {
        super.open();
        collector = new TimestampedCollector<>(output);
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        collector.setTimestamp(element);
        userFunction.flatMap(element.getValue(), collector);
    }
}
