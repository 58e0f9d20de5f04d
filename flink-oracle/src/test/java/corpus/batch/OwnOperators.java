// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.runtime.state.VoidNamespace;
import io.millrace.runtime.state.VoidNamespaceSerializer;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.BoundedMultiInput;
import io.millrace.streaming.api.operators.BoundedOneInput;
import io.millrace.streaming.api.operators.InputSelectable;
import io.millrace.streaming.api.operators.InputSelection;
import io.millrace.streaming.api.operators.InternalTimer;
import io.millrace.streaming.api.operators.InternalTimerService;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.Triggerable;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/** Operators of one's own in a batch: with keys, and with inputs that they select. */
public class OwnOperators implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        SingleOutputStreamOperator<Tuple3<String, Long, Integer>> events =
                Events.stream(env, 80, 3);
        results.inOrder(
                "keyed",
                events.keyBy(event -> event.f0).transform("keyed", Types.STRING, new Keyed()));
        results.inOrder(
                "both keyed",
                events.keyBy(event -> event.f0)
                        .connect(events.filter(event -> event.f2 > 0 && event.f2 < 20)
                                .keyBy(event -> event.f0))
                        .transform("both", Types.STRING, new Both()));
        results.inOrder(
                "selected",
                events.connect(events.filter(event -> event.f2 % 2 == 0))
                        .transform("selected", Types.STRING, new Selecting()));
        env.execute();
    }

    private static class Keyed extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<Tuple3<String, Long, Integer>, String>,
                    BoundedOneInput,
                    Triggerable<String, VoidNamespace> {

        private transient ValueState<Integer> count;
        private transient InternalTimerService<VoidNamespace> timers;

        @Override
        public void open() throws Exception {
            super.open();
            count = getPartitionedState(new ValueStateDescriptor<>("count", Types.INT));
            timers = getInternalTimerService("timers", VoidNamespaceSerializer.INSTANCE, this);
        }

        @Override
        public void processElement(StreamRecord<Tuple3<String, Long, Integer>> element)
                throws Exception {
            count.update(count.value() == null ? 1 : count.value() + 1);
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, element.getTimestamp() / 300);
            timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, 3);
            output.collect(new StreamRecord<>(getCurrentKey() + " " + element.getValue().f2 + " #"
                    + count.value() + " ~" + timers.currentWatermark()));
        }

        @Override
        public void processWatermark(Watermark mark) throws Exception {
            output.collect(new StreamRecord<>("watermark " + mark.getTimestamp()));
            super.processWatermark(mark);
        }

        @Override
        public void endInput() {
            output.collect(new StreamRecord<>("end"));
        }

        @Override
        public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
            output.collect(new StreamRecord<>(timer.getKey() + " event " + timer.getTimestamp()
                    + " #" + count.value() + " ~" + timers.currentWatermark()));
        }

        @Override
        public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
            output.collect(new StreamRecord<>(timer.getKey() + " processing #" + count.value()));
        }
    }

    private static class Both extends AbstractStreamOperator<String>
            implements TwoInputStreamOperator<
                            Tuple3<String, Long, Integer>, Tuple3<String, Long, Integer>, String>,
                    BoundedMultiInput {

        private String last = "";

        @Override
        public void processElement1(StreamRecord<Tuple3<String, Long, Integer>> element) {
            String key = "1 " + getCurrentKey();
            if (!key.equals(last)) {
                output.collect(new StreamRecord<>(key));
            }
            last = key;
        }

        @Override
        public void processElement2(StreamRecord<Tuple3<String, Long, Integer>> element) {
            output.collect(new StreamRecord<>("2 " + getCurrentKey() + element.getTimestamp()));
            last = "";
        }

        @Override
        public void processWatermark1(Watermark mark) throws Exception {
            output.collect(new StreamRecord<>("first watermark " + mark.getTimestamp()));
            super.processWatermark1(mark);
        }

        @Override
        public void processWatermark2(Watermark mark) throws Exception {
            output.collect(new StreamRecord<>("second watermark " + mark.getTimestamp()));
            super.processWatermark2(mark);
        }

        @Override
        public void endInput(int inputId) {
            output.collect(new StreamRecord<>("end of " + inputId));
        }
    }

    private static class Selecting extends Both implements InputSelectable {

        private boolean hasEnded;

        @Override
        public InputSelection nextSelection() {
            return hasEnded ? InputSelection.ALL : InputSelection.SECOND;
        }

        @Override
        public void processElement1(StreamRecord<Tuple3<String, Long, Integer>> element) {
            output.collect(new StreamRecord<>("1 " + element.getValue()));
        }

        @Override
        public void processElement2(StreamRecord<Tuple3<String, Long, Integer>> element) {
            output.collect(new StreamRecord<>("2 " + element.getValue()));
        }

        @Override
        public void endInput(int inputId) {
            super.endInput(inputId);
            hasEnded |= inputId == 2;
        }
    }
}
