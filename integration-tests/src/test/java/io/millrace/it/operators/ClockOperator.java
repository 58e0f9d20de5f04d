// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.runtime.state.VoidNamespace;
import io.millrace.runtime.state.VoidNamespaceSerializer;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.InternalTimer;
import io.millrace.streaming.api.operators.InternalTimerService;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.Triggerable;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import java.util.concurrent.ScheduledFuture;

/** Sets all kinds of timers by the wall clock, and emits in which order they fire. */
class ClockOperator extends AbstractStreamOperator<String>
        implements OneInputStreamOperator<String, String>, Triggerable<String, VoidNamespace> {

    private transient InternalTimerService<VoidNamespace> timers;
    private transient ScheduledFuture<?> rate;
    private transient long startMs;
    private transient int beats;

    @Override
    public void open() throws Exception {
        super.open();
        if (getKeyedStateBackend() != null) {
            timers = getInternalTimerService("timers", VoidNamespaceSerializer.INSTANCE, this);
        }
    }

    private void emit(String text) {
        output.collect(new StreamRecord<>(text));
    }

    @Override
    public void processElement(StreamRecord<String> element) {
        if (startMs > 0) {
            return;
        }
        startMs = getProcessingTimeService().getCurrentProcessingTime();
        emit("start");
        getProcessingTimeService().registerTimer(startMs + 120, this::onTime);
        getProcessingTimeService().registerTimer(startMs + 110, this::onTime);
        getProcessingTimeService().registerTimer(startMs - 10, this::onTime);
        ScheduledFuture<?> cancelled =
                getProcessingTimeService().registerTimer(startMs + 105, this::onTime);
        emit("cancelled " + cancelled.cancel(false) + " " + cancelled.isCancelled() + " "
                + cancelled.isDone());
        timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, startMs + 115);
        timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, startMs + 116);
        timers.deleteProcessingTimeTimer(VoidNamespace.INSTANCE, startMs + 116);
        rate = getProcessingTimeService().scheduleAtFixedRate(time -> beat(), 200, 10);
    }

    private void onTime(long timestamp) {
        emit("at " + (timestamp - startMs));
    }

    private void beat() {
        beats++;
        if (beats <= 3) {
            emit("beat " + beats);
        }
        if (beats == 3) {
            rate.cancel(false);
        }
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) {}

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        emit("timer " + (timer.getTimestamp() - startMs) + " of " + timer.getKey());
    }
}
