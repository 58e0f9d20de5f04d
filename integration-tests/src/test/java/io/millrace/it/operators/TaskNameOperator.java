// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.AbstractStreamOperatorFactory;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamOperatorParameters;
import io.millrace.streaming.api.operators.YieldingOperatorFactory;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/** Emits the name of its task, which tells who shares it. */
class TaskNameOperator<T> extends AbstractStreamOperator<String>
        implements OneInputStreamOperator<T, String> {

    TaskNameOperator() {}

    TaskNameOperator(ChainingStrategy strategy) {
        chainingStrategy = strategy;
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        output.collect(new StreamRecord<>(getRuntimeContext().getTaskName()));
    }

    /** Makes such operators. */
    static class Factory<T> extends AbstractStreamOperatorFactory<String>
            implements OneInputStreamOperatorFactory<T, String> {

        @Override
        @SuppressWarnings("unchecked")
        public <O extends StreamOperator<String>> O createStreamOperator(
                StreamOperatorParameters<String> parameters) {
            TaskNameOperator<T> operator = new TaskNameOperator<>();
            operator.setup(
                    parameters.getContainingTask(),
                    parameters.getStreamConfig(),
                    parameters.getOutput());
            return (O) operator;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
            return TaskNameOperator.class;
        }
    }

    /** Makes operators that may wait. */
    static class YieldingFactory<T> extends Factory<T> implements YieldingOperatorFactory<String> {}
}
