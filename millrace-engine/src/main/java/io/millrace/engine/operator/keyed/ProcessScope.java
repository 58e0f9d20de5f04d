// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import static io.millrace.engine.record.Receiver.NO_TIMESTAMP;

import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SideOutputs;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.TimerService;
import io.millrace.util.OutputTag;

/** What the contexts of process functions show: one element or timer at a time. Hot path. Owned by the task's thread. */
final class ProcessScope {

    private final OperatorContext context;
    /** Set once, by the operator. */
    private TimerService timerService;
    /** Timestamp of the element, or time of the timer. */
    private long timestamp;
    /** Null for an element. */
    private TimeDomain domain;

    ProcessScope(OperatorContext context) {
        this.context = context;
    }

    void bind(TimerService service) {
        timerService = service;
    }

    void enter(long newTimestamp, TimeDomain newDomain) {
        timestamp = newTimestamp;
        domain = newDomain;
    }

    /** The element's timestamp, null if it has none; or the time of the timer. */
    Long timestamp() {
        return domain == null && timestamp == NO_TIMESTAMP ? null : timestamp;
    }

    /** The same as a number, {@code Long.MIN_VALUE} if there is none. */
    long shownTimestamp() {
        return Receiver.shown(timestamp);
    }

    TimeDomain domain() {
        return domain;
    }

    TimerService timerService() {
        return timerService;
    }

    Object currentKey() {
        return context.keyedStore().currentRow().key();
    }

    <X> void output(OutputTag<X> tag, X value) {
        SideOutputs.emit(context, tag, value, timestamp);
    }
}
