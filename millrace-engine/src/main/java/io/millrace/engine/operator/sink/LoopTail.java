// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.engine.operator.FeedbackQueue;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.OperatorDescription;

/** The tail of a loop: sends records round, and nothing else. */
public final class LoopTail implements Operator, Receiver<Object> {

    private final FeedbackQueue queue;

    public LoopTail(OperatorDescription.LoopTail description, OperatorContext context) {
        this.queue = context.feedback(description.loop());
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void receive(Object value, long timestamp) {
        queue.offer(value, timestamp);
    }
}
