// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.record.Receiver;

/** The second input of an operator with two. Hot path. */
final class SecondInput implements Receiver<Object> {

    private final TwoInputOperator operator;

    SecondInput(TwoInputOperator operator) {
        this.operator = operator;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        operator.receiveSecond(value, timestamp);
    }
}
