// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.BoundedOneInput;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;

/** Emits what it sees of its life. */
class LifeOperator extends AbstractStreamOperator<String>
        implements OneInputStreamOperator<String, String>, BoundedOneInput {

    static final OutputTag<String> SIDE = new OutputTag<>("side") {};

    private final List<String> early = new ArrayList<>();

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        early.add("initialize restored=" + context.isRestored() + " raw="
                + context.getRawOperatorStateInputs().iterator().hasNext());
        try {
            context.getRawKeyedStateInputs();
        } catch (IllegalStateException e) {
            early.add(e.getMessage());
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        early.add("open subtask " + getRuntimeContext().getIndexOfThisSubtask() + " keyed "
                + (getKeyedStateBackend() != null) + " " + (getKeyedStateStore() != null));
        for (Attempt attempt : List.<Attempt>of(
                () -> getCurrentKey(),
                () -> getPartitionedState(
                        new io.millrace.api.common.state.ValueStateDescriptor<>("v", String.class)),
                () -> getInternalTimerService("t", null, null))) {
            try {
                attempt.run();
            } catch (Exception e) {
                early.add(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        output.collect(new StreamRecord<>("emitted in open"));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    @Override
    public void processElement(StreamRecord<String> element) {
        early.forEach(line -> output.collect(new StreamRecord<>(line)));
        early.clear();
        output.collect(SIDE, new StreamRecord<>("side " + element.getValue(), 7));
        output.collect(element.replace(
                element.getValue() + " " + element.hasTimestamp() + " " + element.getTimestamp()));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        output.collect(new StreamRecord<>("watermark " + mark.getTimestamp()));
        super.processWatermark(mark);
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        output.collect(new StreamRecord<>(status.toString()));
        super.processWatermarkStatus(status);
    }

    @Override
    public void endInput() {
        output.collect(new StreamRecord<>("end of input"));
    }

    @Override
    public void finish() throws Exception {
        super.finish();
        output.collect(new StreamRecord<>("finish"));
    }
}
