// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

/** An operator with two inputs: {@link #input} is where records of the first go in, and those of the second come here. Hot path. */
public interface TwoInputOperator extends Operator {

    /**
     * A record of the second input has come.
     *
     * @param timestamp as for {@link io.millrace.engine.record.Receiver#receive}
     */
    void receiveSecond(Object value, long timestamp) throws Exception;
}
