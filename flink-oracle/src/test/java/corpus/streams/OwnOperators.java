// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.MultipleConnectedStreams;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.operators.AbstractInput;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.AbstractStreamOperatorFactory;
import io.millrace.streaming.api.operators.AbstractStreamOperatorV2;
import io.millrace.streaming.api.operators.BoundedOneInput;
import io.millrace.streaming.api.operators.Input;
import io.millrace.streaming.api.operators.MultipleInputStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.OneInputStreamOperatorFactory;
import io.millrace.streaming.api.operators.SimpleOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamOperatorParameters;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.streaming.api.transformations.MultipleInputTransformation;
import io.millrace.streaming.runtime.partitioner.BroadcastPartitioner;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import java.util.ArrayList;
import java.util.List;

/** Operators that a program brings itself: by object and by factory, with one input, two and three, with and without keys. */
@RunsAt(
        value = {1, 2},
        because = "one subtask emits all, and records are compared without order")
public class OwnOperators implements Program {

    /** Counts records and watermarks; tells the end of its input. */
    private static final class Counting extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<Long, String>, BoundedOneInput {
        private static final long serialVersionUID = 1L;

        private long sum;

        @Override
        public void processElement(StreamRecord<Long> element) {
            sum += element.getValue();
            output.collect(element.replace("element " + element.getValue()));
        }

        @Override
        public void endInput() {
            output.collect(new StreamRecord<>("sum " + sum, 77));
        }
    }

    private static final class CountingFactory extends AbstractStreamOperatorFactory<String>
            implements OneInputStreamOperatorFactory<Long, String> {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("unchecked")
        public <T extends StreamOperator<String>> T createStreamOperator(
                StreamOperatorParameters<String> parameters) {
            Counting operator = new Counting();
            operator.setup(
                    parameters.getContainingTask(),
                    parameters.getStreamConfig(),
                    parameters.getOutput());
            return (T) operator;
        }

        @Override
        public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
            return Counting.class;
        }
    }

    /** A running total per key. */
    private static final class PerKey extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<Long, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(StreamRecord<Long> element) throws Exception {
            ValueState<Long> total =
                    getPartitionedState(new ValueStateDescriptor<>("total", Types.LONG));
            Long before = total.value();
            total.update(before == null ? element.getValue() : before + element.getValue());
            output.collect(new StreamRecord<>(getCurrentKey() + " " + total.value()));
        }
    }

    private static final class Two extends AbstractStreamOperator<String>
            implements TwoInputStreamOperator<Long, String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement1(StreamRecord<Long> element) {
            output.collect(new StreamRecord<>("one " + element.getValue()));
        }

        @Override
        public void processElement2(StreamRecord<String> element) {
            output.collect(new StreamRecord<>("two " + element.getValue()));
        }
    }

    /** Three inputs. */
    private static final class Three extends AbstractStreamOperatorV2<String>
            implements MultipleInputStreamOperator<String> {

        private Three(StreamOperatorParameters<String> parameters) {
            super(parameters, 3);
        }

        @Override
        public List<Input> getInputs() {
            List<Input> inputs = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                int number = i;
                inputs.add(new AbstractInput<Object, String>(this, i) {
                    @Override
                    public void processElement(StreamRecord<Object> element) {
                        output.collect(new StreamRecord<>(number + " " + element.getValue()));
                    }
                });
            }
            return inputs;
        }
    }

    private static final class ThreeFactory extends AbstractStreamOperatorFactory<String> {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("unchecked")
        public <T extends StreamOperator<String>> T createStreamOperator(
                StreamOperatorParameters<String> parameters) {
            return (T) new Three(parameters);
        }

        @Override
        public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
            return Three.class;
        }
    }

    /** With its protected methods opened. */
    private static final class Opened<T> extends DataStream<T> {

        private Opened(StreamExecutionEnvironment env, Transformation<T> transformation) {
            super(env, transformation);
        }

        private DataStream<String> counted(OneInputStreamOperator<T, String> operator) {
            return doTransform("opened", Types.STRING, SimpleOperatorFactory.of(operator));
        }

        private DataStream<T> toAll() {
            return setConnectionType(new BroadcastPartitioner<>());
        }

        private <F> F cleaned(F function) {
            return clean(function);
        }
    }

    /** The same of keyed streams. */
    private static final class OpenedKeys<T, K> extends KeyedStream<T, K> {

        private OpenedKeys(DataStream<T> stream, KeySelector<T, K> key) {
            super(stream, key);
        }

        private DataStream<String> counted(OneInputStreamOperator<T, String> operator) {
            return doTransform("opened keys", Types.STRING, SimpleOperatorFactory.of(operator));
        }

        private DataStream<T> toAll() {
            return setConnectionType(new BroadcastPartitioner<>());
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> numbers = env.fromSequence(1, 30)
                .setParallelism(1)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forGenerator(context -> new EachRecord<>(2))
                                .withTimestampAssigner((number, timestamp) -> number * 3))
                .setParallelism(1);
        results.anyOrder(
                "object",
                numbers.transform("counting", Types.STRING, new Counting()).setParallelism(1));
        results.anyOrder(
                "factory",
                numbers.transform("counting", Types.STRING, new CountingFactory())
                        .setParallelism(1));
        results.anyOrder(
                "keyed",
                numbers.keyBy(number -> number % 4)
                        .transform("per key", Types.STRING, new PerKey()));
        DataStream<String> words = env.fromElements("a", "b", "c");
        results.anyOrder("two", numbers.connect(words).transform("two", Types.STRING, new Two()));
        results.anyOrder(
                "two, keyed",
                numbers.connect(words)
                        .keyBy(number -> "a", word -> word)
                        .transform("two", Types.STRING, new Two()));
        MultipleInputTransformation<String> three = new MultipleInputTransformation<>(
                "three", new ThreeFactory(), Types.STRING, env.getParallelism());
        env.addOperator(three.addInput(numbers.getTransformation())
                .addInput(words.getTransformation())
                .addInput(env.fromElements(1.5, 2.5).getTransformation()));
        MultipleConnectedStreams many = new MultipleConnectedStreams(env);
        results.line("environment", many.getExecutionEnvironment() == env);
        results.anyOrder("three", many.transform(three));

        Opened<Long> opened = new Opened<>(env, numbers.getTransformation());
        results.anyOrder(
                "opened",
                ((SingleOutputStreamOperator<String>) opened.counted(new Counting()))
                        .setParallelism(1));
        results.anyOrder("to all", opened.toAll().map(number -> -number));
        results.line("cleaned", opened.cleaned("text"));
        OpenedKeys<Long, Long> keys = new OpenedKeys<>(numbers, number -> number % 3);
        results.anyOrder("opened keys", keys.counted(new PerKey()));
        try {
            keys.toAll();
        } catch (UnsupportedOperationException e) {
            results.line("keys to all", e.getMessage());
        }
        results.anyOrder(
                "typed keys", new KeyedStream<>(numbers, number -> number % 2, Types.LONG).sum(0));
        results.anyOrder("a keyed sink's input", keys.filter(number -> number > 25));
        keys.addSink(new DiscardingSink<>()).name("keyed sink");
        env.execute();
    }
}
