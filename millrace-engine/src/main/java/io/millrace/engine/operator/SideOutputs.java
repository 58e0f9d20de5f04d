// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Errors;
import io.millrace.engine.record.Receiver;
import io.millrace.util.OutputTag;

/** Sends records of user functions to side outputs. */
public final class SideOutputs {

    private SideOutputs() {}

    /** Sends one record; drops it if nobody reads the side output. */
    public static <T> void emit(
            OperatorContext context, OutputTag<T> tag, T value, long timestamp) {
        if (tag == null) {
            throw new IllegalArgumentException("OutputTag must not be null.");
        }
        Receiver<T> receiver = context.sideOutput(tag);
        if (receiver == null) {
            return;
        }
        try {
            receiver.receive(value, timestamp);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }
}
