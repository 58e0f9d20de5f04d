// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.streaming.api.operators.AbstractInput;
import io.millrace.streaming.api.operators.AbstractStreamOperatorFactory;
import io.millrace.streaming.api.operators.AbstractStreamOperatorV2;
import io.millrace.streaming.api.operators.BoundedMultiInput;
import io.millrace.streaming.api.operators.Input;
import io.millrace.streaming.api.operators.MultipleInputStreamOperator;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamOperatorParameters;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import java.util.Arrays;
import java.util.List;

/** Counts the records of three inputs by key. */
class ManyInputsOperator extends AbstractStreamOperatorV2<String>
        implements MultipleInputStreamOperator<String>, BoundedMultiInput {

    private ValueState<Integer> count;

    ManyInputsOperator(StreamOperatorParameters<String> parameters) {
        super(parameters, 3);
    }

    @Override
    public void open() throws Exception {
        super.open();
        count = getPartitionedState(new ValueStateDescriptor<>("count", Integer.class, 0));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Input> getInputs() {
        return Arrays.asList(
                new Counting<String>(this, 1),
                new Counting<Integer>(this, 2),
                new Counting<Long>(this, 3));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        output.collect(new StreamRecord<>("combined " + mark.getTimestamp()));
        super.processWatermark(mark);
    }

    @Override
    public void endInput(int inputId) {
        output.collect(new StreamRecord<>("end of input " + inputId));
    }

    @Override
    public void finish() throws Exception {
        super.finish();
        output.collect(new StreamRecord<>("finish"));
    }

    private final class Counting<T> extends AbstractInput<T, String> {

        Counting(AbstractStreamOperatorV2<String> owner, int inputId) {
            super(owner, inputId);
        }

        @Override
        public void processElement(StreamRecord<T> element) throws Exception {
            count.update(count.value() + 1);
            output.collect(new StreamRecord<>("key " + getCurrentKey() + " has " + count.value()));
        }
    }

    /** Makes such operators. */
    static class Factory extends AbstractStreamOperatorFactory<String> {

        @Override
        @SuppressWarnings("unchecked")
        public <O extends StreamOperator<String>> O createStreamOperator(
                StreamOperatorParameters<String> parameters) {
            return (O) new ManyInputsOperator(parameters);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
            return ManyInputsOperator.class;
        }
    }
}
