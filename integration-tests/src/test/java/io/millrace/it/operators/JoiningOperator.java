// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.runtime.state.VoidNamespace;
import io.millrace.runtime.state.VoidNamespaceSerializer;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.BoundedMultiInput;
import io.millrace.streaming.api.operators.InputSelectable;
import io.millrace.streaming.api.operators.InputSelection;
import io.millrace.streaming.api.operators.InternalTimer;
import io.millrace.streaming.api.operators.InternalTimerService;
import io.millrace.streaming.api.operators.Triggerable;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/** Shares state and timers between two inputs by key. */
class JoiningOperator extends AbstractStreamOperator<String>
        implements TwoInputStreamOperator<String, Integer, String>,
                BoundedMultiInput,
                Triggerable<String, VoidNamespace> {

    private transient ValueState<String> seen;
    private transient InternalTimerService<VoidNamespace> timers;

    @Override
    public void open() throws Exception {
        super.open();
        seen = getPartitionedState(new ValueStateDescriptor<>("seen", String.class, ""));
        timers = getInternalTimerService("timers", VoidNamespaceSerializer.INSTANCE, this);
    }

    void emit(String text) {
        output.collect(new StreamRecord<>(text));
    }

    @Override
    public void processElement1(StreamRecord<String> element) throws Exception {
        seen.update(seen.value() + element.getValue());
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, 10);
        emit("first " + getCurrentKey() + " " + seen.value());
    }

    @Override
    public void processElement2(StreamRecord<Integer> element) throws Exception {
        seen.update(seen.value() + element.getValue());
        emit("second " + getCurrentKey() + " " + seen.value());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        emit("combined " + mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    public void endInput(int inputId) {
        emit("end of input " + inputId);
    }

    @Override
    public void finish() throws Exception {
        super.finish();
        emit("finish");
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        emit("timer " + timer.getKey() + " " + seen.value());
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}

    /** Reads all of one input before it reads the other. */
    static class SecondFirst extends JoiningOperator implements InputSelectable {

        private boolean hasEnded;

        @Override
        public InputSelection nextSelection() {
            return hasEnded ? InputSelection.ALL : InputSelection.SECOND;
        }

        @Override
        public void endInput(int inputId) {
            super.endInput(inputId);
            hasEnded |= inputId == 2;
        }
    }

    /** Reads one record of each input in turn. */
    static class Alternating extends JoiningOperator implements InputSelectable {

        private boolean hasEnded;
        private boolean isSecondNext;

        @Override
        public InputSelection nextSelection() {
            if (hasEnded) {
                return InputSelection.ALL;
            }
            return isSecondNext ? InputSelection.SECOND : InputSelection.FIRST;
        }

        @Override
        public void processElement1(StreamRecord<String> element) throws Exception {
            isSecondNext = true;
            super.processElement1(element);
        }

        @Override
        public void processElement2(StreamRecord<Integer> element) throws Exception {
            isSecondNext = false;
            super.processElement2(element);
        }

        @Override
        public void endInput(int inputId) {
            hasEnded = true;
            super.endInput(inputId);
        }
    }

    /** Goes on reading an input that has ended. */
    static class Stubborn extends JoiningOperator implements InputSelectable {

        @Override
        public InputSelection nextSelection() {
            return InputSelection.FIRST;
        }
    }
}
