// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.operators.Input;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hands records to one input of a user's operator. Hot path.
 *
 * <p>Each record is an object of its own, as the operator may keep it.
 */
final class InputReceiver implements Receiver<Object> {

    private final Input<Object> input;
    private final OperatorContext context;

    InputReceiver(Input<Object> input, OperatorContext context) {
        this.input = input;
        this.context = context;
    }

    @Override
    public void receive(Object value, long timestamp) {
        StreamRecord<Object> record = timestamp == NO_TIMESTAMP
                ? new StreamRecord<>(value)
                : new StreamRecord<>(value, timestamp);
        try {
            input.setKeyContextElement(record);
            input.processElement(record);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }
}
