// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A random program of stateless steps, keys of several types, state, timers, windows, side outputs and unions. All of it
 * follows from the seed.
 *
 * <p>Its result is the same at every parallelism. Behind a point where streams meet, records come in any order; from there on
 * only functions are used that do not mind.
 */
final class RandomProgram {

    private static final OutputTag<Reading> ASIDE =
            new OutputTag<>("aside", Types.POJO(Reading.class));
    private static final int MANY = 3000;
    /** Later than all records. */
    private static final long THE_END = 1_000_000;

    private final long seed;
    private final Random random;
    private final List<DataStream<String>> ends = new ArrayList<>();
    /** Whether functions change what they are given; who reuses objects must not. */
    private boolean mayChange;

    RandomProgram(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Builds it; once. */
    DataStream<String> build(StreamExecutionEnvironment env) {
        int records = seed % 8 == 7 ? MANY : 40 + random.nextInt(80);
        Readings readings = new Readings(seed, records, random.nextBoolean());
        DataStream<Reading> source = env.addSource(readings, Types.POJO(Reading.class));
        mayChange = random.nextInt(3) > 0;
        if (!mayChange) {
            env.getConfig().enableObjectReuse();
            source = source.map(reading -> reading.withValue(reading.value)).setParallelism(1);
        }
        grow(source, true, 1 + random.nextInt(2));
        DataStream<String> all = ends.get(0);
        for (DataStream<String> end : ends.subList(1, ends.size())) {
            all = all.union(end);
        }
        return all;
    }

    /**
     * Puts lines where they can be compared: the ends of a program one after another, each in its order if it has one.
     *
     * @param lines what the program gave
     * @param isOrdered whether there was one subtask of everything
     */
    static List<String> arranged(List<String> lines, boolean isOrdered) {
        TreeMap<String, List<String>> byEnd = new TreeMap<>();
        for (String line : lines) {
            byEnd.computeIfAbsent(line.substring(0, 2), end -> new ArrayList<>())
                    .add(line);
        }
        List<String> arranged = new ArrayList<>();
        byEnd.forEach((end, own) -> {
            if (!isOrdered || end.startsWith("u")) {
                own.sort(null);
            }
            arranged.addAll(own);
        });
        return arranged;
    }

    private void grow(DataStream<Reading> stream, boolean isOrdered, int depth) {
        DataStream<Reading> current = stream;
        boolean currentIsOrdered = isOrdered;
        for (int i = random.nextInt(3); i > 0; i--) {
            current = plainStep(current, currentIsOrdered);
        }
        if (random.nextInt(3) == 0) {
            SingleOutputStreamOperator<Reading> split = current.process(new Splitting());
            if (currentIsOrdered) {
                split.setParallelism(1);
            }
            DataStream<Reading> aside = split.getSideOutput(ASIDE);
            if (random.nextBoolean()) {
                current = split.union(random.nextBoolean() ? aside : plainStep(aside, false));
                currentIsOrdered = false;
            } else {
                current = split;
                end(keyedStep(aside, currentIsOrdered), currentIsOrdered);
            }
        }
        current = keyedStep(current, currentIsOrdered);
        if (random.nextInt(4) == 0) {
            end(current, currentIsOrdered);
        }
        if (depth > 1) {
            // Records of one key come from several subtasks from here on.
            grow(current, false, depth - 1);
        } else {
            end(current, currentIsOrdered);
        }
    }

    private void end(DataStream<Reading> stream, boolean isOrdered) {
        String label = (isOrdered ? "o" : "u") + ends.size() + " ";
        DataStream<Reading> last =
                mayChange && random.nextInt(3) == 0 ? stream.map(new Changing()) : stream;
        ends.add(last.map(reading -> label + reading));
    }

    /** A step between keys; with one subtask if the order is to stay. */
    private DataStream<Reading> plainStep(DataStream<Reading> stream, boolean isOrdered) {
        SingleOutputStreamOperator<Reading> step = switch (random.nextInt(mayChange ? 6 : 5)) {
            case 0 -> stream.filter(reading -> reading.value % 7 != 3);
            case 1 -> stream.map(reading -> reading.withValue(reading.value + 1000));
            case 2 -> stream.flatMap(new Doubling());
            case 3 -> stream.map(reading -> reading).disableChaining();
            case 4 -> stream.map(reading -> reading);
            default -> stream.map(new Changing());
        };
        return isOrdered ? step.setParallelism(1) : step;
    }

    private DataStream<Reading> keyedStep(DataStream<Reading> stream, boolean isOrdered) {
        return switch (random.nextInt(5)) {
            case 0 -> keyedStep(stream.keyBy(reading -> reading.sensor), isOrdered);
            case 1 -> keyedStep(stream.keyBy(reading -> reading.room), isOrdered);
            case 2 -> keyedStep(stream.keyBy(reading -> reading.kind), isOrdered);
            case 3 -> keyedStep(stream.keyBy("sensor", "kind"), isOrdered);
            default ->
                keyedStep(
                        stream.keyBy(
                                reading -> Tuple2.of(reading.sensor, reading.kind),
                                Types.TUPLE(Types.INT, Types.STRING)),
                        isOrdered);
        };
    }

    private <K> DataStream<Reading> keyedStep(KeyedStream<Reading, K> stream, boolean isOrdered) {
        int choice = random.nextInt(isOrdered ? 6 : 3);
        return switch (choice) {
            case 0 -> stream.window(windows(isOrdered)).reduce(new Sum()).map(new Anonymous());
            case 1 -> stream.window(windows(isOrdered)).aggregate(new CountAndSum());
            case 2 -> stream.process(new AtTheEnd<>());
            case 3 -> stream.window(windows(isOrdered)).process(new Listing<>());
            case 4 -> stream.reduce(mayChange ? new SumInPlace() : new Sum());
            default -> {
                // What it emits has the timestamp of its windows, the end of time.
                end(stream.countWindow(3).reduce(new Sum()), true);
                SingleOutputStreamOperator<Reading> main = stream.process(new Remembering<>());
                end(main.getSideOutput(ASIDE), true);
                yield main;
            }
        };
    }

    /** Sessions that touch are one or two, depending on what came first, so only where that is known. */
    private WindowAssigner<Object, TimeWindow> windows(boolean isOrdered) {
        Time size = Time.milliseconds(3 + random.nextInt(20));
        return switch (random.nextInt(isOrdered ? 3 : 2)) {
            case 0 -> TumblingEventTimeWindows.of(size);
            case 1 -> SlidingEventTimeWindows.of(size, Time.milliseconds(2 + random.nextInt(9)));
            default -> EventTimeSessionWindows.withGap(Time.milliseconds(1 + random.nextInt(6)));
        };
    }

    @Override
    public String toString() {
        return "program " + seed;
    }

    private static final class Changing implements MapFunction<Reading, Reading> {

        @Override
        public Reading map(Reading reading) {
            reading.value++;
            return reading;
        }
    }

    /** Leaves of a sum what does not depend on who came first. */
    private static final class Anonymous implements MapFunction<Reading, Reading> {

        @Override
        public Reading map(Reading reading) {
            return new Reading(0, 0, "sum", reading.value);
        }
    }

    /** Emits one object twice. */
    private static final class Doubling implements FlatMapFunction<Reading, Reading> {

        @Override
        public void flatMap(Reading reading, Collector<Reading> out) {
            Reading twice = reading.withValue(reading.value);
            out.collect(twice);
            twice.value += 500;
            out.collect(twice);
        }
    }

    private static final class Splitting extends ProcessFunction<Reading, Reading> {

        @Override
        public void processElement(Reading reading, Context context, Collector<Reading> out) {
            if (reading.value % 3 == 0) {
                context.output(ASIDE, reading);
            } else {
                out.collect(reading);
            }
        }
    }

    private static final class Sum implements ReduceFunction<Reading> {

        @Override
        public Reading reduce(Reading one, Reading other) {
            return one.withValue(one.value + other.value);
        }
    }

    private static final class SumInPlace implements ReduceFunction<Reading> {

        @Override
        public Reading reduce(Reading one, Reading other) {
            one.value += other.value;
            return one;
        }
    }

    private static final class CountAndSum
            implements AggregateFunction<Reading, Tuple2<Integer, Integer>, Reading> {

        @Override
        public Tuple2<Integer, Integer> createAccumulator() {
            return Tuple2.of(0, 0);
        }

        @Override
        public Tuple2<Integer, Integer> add(Reading reading, Tuple2<Integer, Integer> sums) {
            sums.f0++;
            sums.f1 += reading.value;
            return sums;
        }

        @Override
        public Reading getResult(Tuple2<Integer, Integer> sums) {
            return new Reading(sums.f0, 0, "sum", sums.f1);
        }

        @Override
        public Tuple2<Integer, Integer> merge(
                Tuple2<Integer, Integer> one, Tuple2<Integer, Integer> other) {
            return Tuple2.of(one.f0 + other.f0, one.f1 + other.f1);
        }
    }

    private static final class Listing<K>
            extends ProcessWindowFunction<Reading, Reading, K, TimeWindow> {

        @Override
        public void process(
                K key, Context context, Iterable<Reading> readings, Collector<Reading> out) {
            int order = 0;
            Reading last = null;
            for (Reading reading : readings) {
                order = 31 * order + reading.value;
                last = reading;
            }
            out.collect(new Reading(
                    last.sensor, context.window().getEnd(), key + "@" + last.kind, order));
        }
    }

    /** Adds up until the end of all input. */
    private static final class AtTheEnd<K> extends KeyedProcessFunction<K, Reading, Reading> {

        private ValueState<Long> sum;

        @Override
        public void open(Configuration parameters) {
            sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
        }

        @Override
        public void processElement(Reading reading, Context context, Collector<Reading> out)
                throws Exception {
            Long before = sum.value();
            sum.update((before == null ? 0 : before) + reading.value);
            context.timerService().registerEventTimeTimer(THE_END);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Reading> out)
                throws Exception {
            out.collect(new Reading(
                    0, 0, "sum of " + context.getCurrentKey(), sum.value().intValue()));
        }
    }

    /** Every kind of state, timers that are moved and deleted, and a side output. */
    private static final class Remembering<K> extends KeyedProcessFunction<K, Reading, Reading> {

        private ValueState<Integer> count;
        private ValueState<Reading> largest;
        private MapState<String, Long> byKind;
        private ListState<Integer> values;

        @Override
        public void open(Configuration parameters) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
            largest = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("largest", Types.POJO(Reading.class)));
            byKind = getRuntimeContext()
                    .getMapState(new MapStateDescriptor<>("by kind", Types.STRING, Types.LONG));
            values = getRuntimeContext()
                    .getListState(new ListStateDescriptor<>("values", Types.INT));
        }

        @Override
        public void processElement(Reading reading, Context context, Collector<Reading> out)
                throws Exception {
            int number = count.value() == null ? 1 : count.value() + 1;
            count.update(number);
            if (largest.value() == null || largest.value().value < reading.value) {
                largest.update(reading);
            }
            Long sum = byKind.get(reading.kind);
            byKind.put(reading.kind, (sum == null ? 0 : sum) + reading.value);
            values.add(reading.value);
            long due = (context.timestamp() / 10 + 1) * 10;
            context.timerService().registerEventTimeTimer(due);
            if (number % 4 == 0) {
                context.timerService().deleteEventTimeTimer(due);
            }
            if (number % 3 == 0) {
                out.collect(reading.withValue(number));
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Reading> out)
                throws Exception {
            StringBuilder text = new StringBuilder("at " + timestamp + " " + count.value());
            TreeMap<String, Long> sums = new TreeMap<>();
            byKind.entries().forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
            text.append(sums);
            values.get().forEach(value -> text.append(' ').append(value));
            out.collect(new Reading(0, timestamp, text.toString(), 0));
            if (largest.value() != null) {
                context.output(ASIDE, largest.value());
            }
            values.clear();
            if (timestamp % 30 == 0) {
                count.clear();
                byKind.clear();
                largest.clear();
            } else {
                context.timerService().registerEventTimeTimer(timestamp + 10);
            }
            if (count.value() != null && count.value() > 20) {
                count.update(0);
            }
        }
    }
}
