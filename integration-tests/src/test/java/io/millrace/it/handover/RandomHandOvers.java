// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.it.handover.Records.Counter;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Programs put together at random from functions that create, read, change, keep and emit records again, well-behaved ones and
 * others, with several readers here and there. Of parallelism 1, so that each sink has its order.
 */
public final class RandomHandOvers {

    private static final int RECORDS = 12;

    private final Random random;
    private final Lines lines;
    private int sinks;

    private RandomHandOvers(Random random, Lines lines) {
        this.random = random;
        this.lines = lines;
    }

    /** Builds the program of a seed, runs it, and returns its lines, sink by sink. */
    public static List<String> run(StreamExecutionEnvironment env, long seed) throws Exception {
        Lines lines = new Lines();
        RandomHandOvers program = new RandomHandOvers(new Random(seed), lines);
        program.grow(program.source(env), 1 + program.random.nextInt(4));
        env.execute("random hand-overs " + seed);
        List<String> all = lines.take();
        // Each line begins with its sink; within a sink the order stays.
        all.sort((one, other) -> one.substring(0, 3).compareTo(other.substring(0, 3)));
        return all;
    }

    private DataStream<Counter> source(StreamExecutionEnvironment env) {
        return switch (random.nextInt(5)) {
            case 0 -> env.addSource(new EmittingOne(false), Types.POJO(Counter.class));
            case 1 -> env.addSource(new EmittingOne(true), Types.POJO(Counter.class));
            case 2 -> env.fromSequence(0, RECORDS).map(new Reusing());
            case 3 -> env.fromSequence(0, RECORDS).flatMap(new EmittingTwice());
            default ->
                env.fromSequence(0, RECORDS)
                        .map(number -> new Counter((int) (number % 3), number.intValue()));
        };
    }

    private void grow(DataStream<Counter> stream, int depth) {
        int readers = random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < readers; i++) {
            if (depth == 0) {
                end(stream);
            } else {
                grow(moved(step(stream)), depth - 1);
            }
        }
        if (random.nextInt(4) == 0) {
            end(stream);
        }
    }

    private DataStream<Counter> moved(SingleOutputStreamOperator<Counter> stream) {
        return switch (random.nextInt(6)) {
            case 0 -> stream.disableChaining();
            case 1 -> stream.shuffle();
            case 2 -> stream.broadcast();
            default -> stream;
        };
    }

    private void end(DataStream<Counter> stream) {
        String name = String.format("%02d ", sinks++);
        DataStream<String> texts = switch (random.nextInt(4)) {
            case 0 -> stream.flatMap(new Keeping());
            case 1 -> stream.flatMap(new KeepingAndChanging());
            case 2 -> stream.map(counter -> counter.id + ":" + counter.count);
            default -> stream.map(Counter::toString);
        };
        texts.addSink(lines.sink(name, Kind.TEXT));
    }

    private SingleOutputStreamOperator<Counter> step(DataStream<Counter> stream) {
        int choice = random.nextInt(22);
        if (choice >= 10) {
            return keyedStep(stream.keyBy(counter -> counter.id), choice);
        }
        return switch (choice) {
            case 0 -> stream.filter(counter -> counter.count % 5 != 3);
            case 1 -> stream.map(counter -> new Counter(counter.id, counter.count + 100));
            case 2 -> stream.map(new Changing());
            case 3 -> stream.map(new ChangingEarlier());
            case 4 -> stream.flatMap(new Splitting());
            case 5 -> stream.flatMap(new SplittingOne());
            case 6 -> stream.map(new Reusing2());
            case 7 ->
                stream.assignTimestampsAndWatermarks(WatermarkStrategy.<Counter>noWatermarks()
                        .withTimestampAssigner((counter, previous) -> counter.count));
            case 8 -> stream.flatMap(new ChangingAfter());
            default -> stream.filter(new Tallying());
        };
    }

    private SingleOutputStreamOperator<Counter> keyedStep(
            KeyedStream<Counter, Integer> stream, int choice) {
        return switch (choice) {
            case 10 -> stream.reduce((one, other) -> new Counter(one.id, one.count + other.count));
            case 11 -> stream.reduce(new AddingInPlace());
            case 12 -> stream.reduce((one, other) -> other);
            case 13 -> stream.sum("count");
            case 14 -> stream.process(new Remembering());
            case 15 -> stream.countWindow(3).reduce(new AddingInPlace());
            case 16 ->
                stream.window(GlobalWindows.create())
                        .trigger(CountTrigger.of(2))
                        .aggregate(new Adding());
            case 17 ->
                stream.window(GlobalWindows.create())
                        .trigger(PurgingTrigger.of(CountTrigger.of(2)))
                        .aggregate(new Adding());
            case 18 -> windowed(stream, 0).aggregate(new Adding());
            case 19 -> windowed(stream, 0).reduce(new AddingInPlace());
            case 20 -> windowed(stream, 50).reduce((one, other) -> other);
            default -> windowed(stream, 0).process(new PassingAll());
        };
    }

    /** Windows of ten in event time; the watermarks jump about, so that some fire early and some records come late. */
    private static WindowedStream<Counter, Integer, TimeWindow> windowed(
            KeyedStream<Counter, Integer> stream, long latenessMs) {
        return stream.map(counter -> new Counter(counter.id, counter.count))
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Counter>forGenerator(context -> new JumpingAhead())
                                .withTimestampAssigner((counter, previous) -> counter.count))
                .keyBy(counter -> counter.id)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .allowedLateness(Time.milliseconds(latenessMs));
    }

    private static final class JumpingAhead implements WatermarkGenerator<Counter> {
        private long records;

        @Override
        public void onEvent(Counter counter, long timestamp, WatermarkOutput output) {
            if (++records % 4 == 0) {
                output.emitWatermark(new Watermark(timestamp + 3));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static final class PassingAll
            extends ProcessWindowFunction<Counter, Counter, Integer, TimeWindow> {
        @Override
        public void process(
                Integer key, Context context, Iterable<Counter> counters, Collector<Counter> out) {
            Counter sum = new Counter(key, 0);
            for (Counter counter : counters) {
                sum.count += counter.count;
                out.collect(counter);
                counter.count++;
            }
            out.collect(sum);
        }
    }

    /** Emits new objects, or the same one again and again. */
    private static final class EmittingOne implements SourceFunction<Counter> {

        private final boolean isNew;

        EmittingOne(boolean isNew) {
            this.isNew = isNew;
        }

        @Override
        public void run(SourceContext<Counter> context) {
            Counter counter = new Counter(0, 0);
            for (int i = 0; i < RECORDS; i++) {
                if (isNew) {
                    context.collect(new Counter(i % 3, i));
                } else {
                    counter.id = i % 3;
                    counter.count = i;
                    context.collect(counter);
                }
            }
        }

        @Override
        public void cancel() {}
    }

    private static final class Reusing implements MapFunction<Long, Counter> {
        private final Function<Long, Integer> id =
                (Function<Long, Integer> & Serializable) number -> (int) (number % 3);
        private transient Counter counter;

        @Override
        public Counter map(Long number) {
            if (counter == null) {
                counter = new Counter();
            }
            counter.id = id.apply(number);
            counter.count = number.intValue();
            return counter;
        }
    }

    private static final class Reusing2 implements MapFunction<Counter, Counter> {
        private transient Counter own;

        @Override
        public Counter map(Counter counter) {
            if (own == null) {
                own = new Counter();
            }
            own.id = counter.id;
            own.count += counter.count;
            return own;
        }
    }

    private static final class EmittingTwice implements FlatMapFunction<Long, Counter> {
        @Override
        public void flatMap(Long number, Collector<Counter> out) {
            Counter counter = new Counter((int) (number % 3), number.intValue());
            out.collect(counter);
            counter.count += 50;
            out.collect(counter);
        }
    }

    private static final class Splitting implements FlatMapFunction<Counter, Counter> {
        @Override
        public void flatMap(Counter counter, Collector<Counter> out) {
            for (int i = 0; i < 2; i++) {
                Counter half = new Counter();
                half.id = counter.id;
                half.count = counter.count * 2 + i;
                out.collect(half);
            }
        }
    }

    private static final class SplittingOne implements FlatMapFunction<Counter, Counter> {
        @Override
        public void flatMap(Counter counter, Collector<Counter> out) {
            Counter half = new Counter();
            for (int i = 0; i < 2; i++) {
                half.id = counter.id;
                half.count = counter.count * 2 + i;
                out.collect(half);
            }
        }
    }

    private static final class ChangingAfter implements FlatMapFunction<Counter, Counter> {
        @Override
        public void flatMap(Counter counter, Collector<Counter> out) {
            out.collect(counter);
            counter.count += 1000;
        }
    }

    private static final class Changing implements MapFunction<Counter, Counter> {
        @Override
        public Counter map(Counter counter) {
            counter.count += 7;
            return counter;
        }
    }

    private static final class ChangingEarlier implements MapFunction<Counter, Counter> {
        private transient Counter earlier;

        @Override
        public Counter map(Counter counter) {
            if (earlier != null) {
                earlier.count += 500;
            }
            earlier = counter;
            return counter;
        }
    }

    private static final class Tallying implements FilterFunction<Counter> {
        private transient List<Counter> seen;

        @Override
        public boolean filter(Counter counter) {
            if (seen == null) {
                seen = new ArrayList<>();
            }
            seen.forEach(each -> each.count++);
            seen.add(counter);
            return true;
        }
    }

    private static final class AddingInPlace implements ReduceFunction<Counter> {
        @Override
        public Counter reduce(Counter one, Counter other) {
            one.count += other.count;
            return one;
        }
    }

    private static final class Adding implements AggregateFunction<Counter, Counter, Counter> {
        @Override
        public Counter createAccumulator() {
            return new Counter();
        }

        @Override
        public Counter add(Counter counter, Counter sum) {
            sum.id = counter.id;
            sum.count += counter.count;
            return sum;
        }

        @Override
        public Counter getResult(Counter sum) {
            return sum;
        }

        @Override
        public Counter merge(Counter one, Counter other) {
            one.count += other.count;
            return one;
        }
    }

    /** Emits the record before, which it has in its state. */
    private static final class Remembering extends KeyedProcessFunction<Integer, Counter, Counter> {
        private transient ValueState<Counter> before;

        @Override
        public void open(Configuration parameters) {
            before = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("before", Types.POJO(Counter.class)));
        }

        @Override
        public void processElement(Counter counter, Context context, Collector<Counter> out)
                throws Exception {
            Counter last = before.value();
            if (last != null) {
                last.count += counter.count;
                out.collect(last);
            }
            before.update(counter);
        }
    }

    private static final class Keeping implements FlatMapFunction<Counter, String> {
        private transient List<Counter> seen;

        @Override
        public void flatMap(Counter counter, Collector<String> out) {
            if (seen == null) {
                seen = new ArrayList<>();
            }
            seen.add(counter);
            out.collect(Consumer.show(Kind.POJO, seen));
        }
    }

    private static final class KeepingAndChanging implements FlatMapFunction<Counter, String> {
        private transient List<Counter> seen;

        @Override
        public void flatMap(Counter counter, Collector<String> out) {
            if (seen == null) {
                seen = new ArrayList<>();
            }
            seen.add(counter);
            seen.forEach(each -> each.count += 10_000);
            out.collect(Consumer.show(Kind.POJO, seen));
        }
    }
}
