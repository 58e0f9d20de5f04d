// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * An operator with one input. Mirrors Flink 1.14's {@code OneInputStreamOperator}; no known differences.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of the records that go out
 */
@PublicEvolving
public interface OneInputStreamOperator<IN, OUT> extends StreamOperator<OUT>, Input<IN> {

    @Override
    default void setKeyContextElement(StreamRecord<IN> record) throws Exception {
        setKeyContextElement1(record);
    }
}
