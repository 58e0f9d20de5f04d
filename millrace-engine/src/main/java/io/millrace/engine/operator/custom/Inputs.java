// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.engine.common.ConfigException;
import io.millrace.streaming.api.operators.Input;
import io.millrace.streaming.api.operators.MultipleInputStreamOperator;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;

import java.util.List;

/** Finds the inputs of a user's operator. */
final class Inputs {

    private Inputs() {}

    @SuppressWarnings("unchecked")
    static Input<Object>[] of(StreamOperator<?> operator) {
        if (operator instanceof Input<?> only) {
            return new Input[] {only};
        }
        if (operator instanceof TwoInputStreamOperator<?, ?, ?>) {
            TwoInputStreamOperator<Object, Object, ?> two =
                    (TwoInputStreamOperator<Object, Object, ?>) operator;
            return new Input[] {new First(two), new Second(two)};
        }
        if (operator instanceof MultipleInputStreamOperator<?> multiple) {
            List<Input> inputs = multiple.getInputs();
            return inputs.toArray(new Input[0]);
        }
        throw new ConfigException("The operator " + operator.getClass().getName()
                + " has no input: it must implement OneInputStreamOperator,"
                + " TwoInputStreamOperator or MultipleInputStreamOperator.");
    }

    /** The first of two inputs. */
    private record First(TwoInputStreamOperator<Object, Object, ?> operator)
            implements Input<Object> {

        @Override
        public void processElement(StreamRecord<Object> element) throws Exception {
            operator.processElement1(element);
        }

        @Override
        public void processWatermark(Watermark mark) throws Exception {
            operator.processWatermark1(mark);
        }

        @Override
        public void processWatermarkStatus(WatermarkStatus status) throws Exception {
            operator.processWatermarkStatus1(status);
        }

        @Override
        public void processLatencyMarker(LatencyMarker latencyMarker) throws Exception {
            operator.processLatencyMarker1(latencyMarker);
        }

        @Override
        public void setKeyContextElement(StreamRecord<Object> record) throws Exception {
            operator.setKeyContextElement1(record);
        }
    }

    /** The second of two inputs. */
    private record Second(TwoInputStreamOperator<Object, Object, ?> operator)
            implements Input<Object> {

        @Override
        public void processElement(StreamRecord<Object> element) throws Exception {
            operator.processElement2(element);
        }

        @Override
        public void processWatermark(Watermark mark) throws Exception {
            operator.processWatermark2(mark);
        }

        @Override
        public void processWatermarkStatus(WatermarkStatus status) throws Exception {
            operator.processWatermarkStatus2(status);
        }

        @Override
        public void processLatencyMarker(LatencyMarker latencyMarker) throws Exception {
            operator.processLatencyMarker2(latencyMarker);
        }

        @Override
        public void setKeyContextElement(StreamRecord<Object> record) throws Exception {
            operator.setKeyContextElement2(record);
        }
    }
}
