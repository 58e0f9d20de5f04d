// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.datastream.AllWindowedStream;
import io.millrace.streaming.api.datastream.AsyncDataStream;
import io.millrace.streaming.api.datastream.BroadcastConnectedStream;
import io.millrace.streaming.api.datastream.BroadcastStream;
import io.millrace.streaming.api.datastream.CoGroupedStreams;
import io.millrace.streaming.api.datastream.ConnectedStreams;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamSource;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.datastream.JoinedStreams;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.util.Collector;

import java.util.Collections;
import java.util.List;

/** Streams made by their constructors run like those that an environment makes. */
@RunsAt(
        value = {1, 2},
        because = "records are compared without order")
public class OwnStreams implements Program {

    private static final class Source extends DataStreamSource<Long> {
        private Source(SingleOutputStreamOperator<Long> operator) {
            super(operator);
        }
    }

    private static final class Operator extends SingleOutputStreamOperator<Long> {
        private Operator(StreamExecutionEnvironment env, Transformation<Long> transformation) {
            super(env, transformation);
        }
    }

    private static final class Connected extends ConnectedStreams<Long, String> {
        private Connected(
                StreamExecutionEnvironment env, DataStream<Long> first, DataStream<String> second) {
            super(env, first, second);
        }
    }

    private static final class Broadcast extends BroadcastStream<String> {
        private Broadcast(
                StreamExecutionEnvironment env,
                DataStream<String> stream,
                MapStateDescriptor<?, ?>... descriptors) {
            super(env, stream, descriptors);
        }

        private <F> F cleaned(F function) {
            return clean(function);
        }
    }

    private static final class BroadcastConnected extends BroadcastConnectedStream<Long, String> {
        private BroadcastConnected(
                StreamExecutionEnvironment env,
                DataStream<Long> first,
                BroadcastStream<String> second,
                List<MapStateDescriptor<?, ?>> descriptors) {
            super(env, first, second, descriptors);
        }

        private <F> F cleaned(F function) {
            return clean(function);
        }
    }

    private static final class Iteration extends IterativeStream<Long> {
        private Iteration(DataStream<Long> stream, long wait) {
            super(stream, wait);
        }
    }

    private static final class Asynchronous extends AsyncDataStream {}

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        SingleOutputStreamOperator<Long> numbers = env.fromSequence(1, 20);
        results.anyOrder("source", new Source(numbers).setParallelism(1).map(number -> number + 1));
        results.anyOrder(
                "numbers",
                new DataStreamSource<>(
                        env,
                        new NumberSequenceSource(5, 9),
                        WatermarkStrategy.noWatermarks(),
                        Types.LONG,
                        "own source"));
        results.anyOrder(
                "operator",
                new Operator(env, numbers.getTransformation()).name("own").filter(n -> n > 4));
        DataStream<String> words = env.fromElements("a", "b");
        results.anyOrder(
                "connected",
                new Connected(env, numbers, words).map(new CoMapFunction<Long, String, String>() {
                    @Override
                    public String map1(Long value) {
                        return "number " + value;
                    }

                    @Override
                    public String map2(String value) {
                        return "word " + value;
                    }
                }));
        MapStateDescriptor<String, String> descriptor =
                new MapStateDescriptor<>("words", Types.STRING, Types.STRING);
        Broadcast broadcast = new Broadcast(env, words.broadcast(), descriptor);
        BroadcastConnected connected = new BroadcastConnected(
                env, numbers, broadcast, Collections.singletonList(descriptor));
        results.line("cleaned", broadcast.cleaned("a") + connected.cleaned("b"));
        results.anyOrder(
                "broadcast",
                connected.process(new BroadcastProcessFunction<Long, String, String>() {
                    @Override
                    public void processElement(
                            Long value, ReadOnlyContext context, Collector<String> out) {
                        out.collect("number " + value);
                    }

                    @Override
                    public void processBroadcastElement(
                            String value, Context context, Collector<String> out) {}
                }));
        results.anyOrder(
                "windows",
                new AllWindowedStream<>(
                                numbers.map(number -> number * 2).returns(Types.LONG),
                                GlobalWindows.create())
                        .trigger(PurgingTrigger.of(CountTrigger.of(20)))
                        .reduce(Long::sum));
        results.anyOrder(
                "keyed windows",
                new WindowedStream<>(numbers.keyBy(number -> number % 2), GlobalWindows.create())
                        .trigger(PurgingTrigger.of(CountTrigger.of(10)))
                        .reduce(Long::sum));
        results.anyOrder(
                "joined",
                new JoinedStreams<>(numbers, numbers.filter(number -> number < 6))
                        .where(number -> number)
                        .equalTo(number -> number)
                        .window(GlobalWindows.create())
                        .trigger(CountTrigger.of(2))
                        .apply((a, b) -> a + b, Types.LONG));
        results.anyOrder(
                "grouped",
                new CoGroupedStreams<>(numbers, numbers.filter(number -> number < 4))
                        .where(number -> number)
                        .equalTo(number -> number)
                        .window(GlobalWindows.create())
                        .trigger(PurgingTrigger.of(CountTrigger.of(2)))
                        .apply(
                                (CoGroupFunction<Long, Long, Long>)
                                        (a, b, out) -> b.forEach(out::collect),
                                Types.LONG));
        results.line("iteration", new Iteration(numbers, 0).getType());
        results.line(
                "asynchronous", new Asynchronous().getClass().getSuperclass().getSimpleName());
        for (AsyncDataStream.OutputMode mode : AsyncDataStream.OutputMode.values()) {
            results.line("modes", AsyncDataStream.OutputMode.valueOf(mode.name()));
        }
        env.execute();
    }
}
