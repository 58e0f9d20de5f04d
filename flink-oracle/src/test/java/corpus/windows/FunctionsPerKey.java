// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.functions.windowing.WindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.List;

/** Windows per key with every kind of function: whole windows, reduced and aggregated ones, with types given and found out. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class FunctionsPerKey implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        add(results, "apply", windows(readings).apply(new Listing()));
        add(results, "apply, typed", windows(readings).apply(new Listing(), Types.STRING));
        add(results, "process", windows(readings).process(new Describing<Reading>()));
        add(
                results,
                "process, typed",
                windows(readings).process(new Describing<Reading>(), Types.STRING));
        results.inOrderPerKey(
                "reduce", windows(readings).reduce(new Larger()), reading -> reading.sensor);
        add(results, "reduce, apply", windows(readings).reduce(new Larger(), new Listing()));
        add(
                results,
                "reduce, apply, typed",
                windows(readings).reduce(new Larger(), new Listing(), Types.STRING));
        add(
                results,
                "reduce, process",
                windows(readings).reduce(new Larger(), new Describing<Reading>()));
        add(
                results,
                "reduce, process, typed",
                windows(readings).reduce(new Larger(), new Describing<Reading>(), Types.STRING));
        results.anyOrder("aggregate", windows(readings).aggregate(new Average()));
        results.anyOrder(
                "aggregate, typed",
                windows(readings)
                        .aggregate(
                                new Average(), Types.TUPLE(Types.INT, Types.DOUBLE), Types.DOUBLE));
        add(
                results,
                "aggregate, apply",
                windows(readings).aggregate(new Average(), new Averages()));
        add(
                results,
                "aggregate, apply, typed",
                windows(readings)
                        .aggregate(
                                new Average(),
                                new Averages(),
                                Types.TUPLE(Types.INT, Types.DOUBLE),
                                Types.STRING));
        add(
                results,
                "aggregate, process",
                windows(readings).aggregate(new Average(), new Describing<Double>()));
        add(
                results,
                "aggregate, process, typed",
                windows(readings)
                        .aggregate(
                                new Average(),
                                new Describing<Double>(),
                                Types.TUPLE(Types.INT, Types.DOUBLE),
                                Types.DOUBLE,
                                Types.STRING));
        env.execute();
    }

    private static WindowedStream<Reading, String, TimeWindow> windows(
            DataStream<Reading> readings) {
        return readings.keyBy(Reading::getSensor)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(130)));
    }

    private static void add(Results results, String name, DataStream<String> stream) {
        results.inOrderPerKey(name, stream, text -> text.substring(0, 2));
    }

    /** The last one with the largest amount. */
    static final class Larger implements ReduceFunction<Reading> {
        private static final long serialVersionUID = 1L;

        @Override
        public Reading reduce(Reading a, Reading b) {
            return b.amount >= a.amount ? b : a;
        }
    }

    /** Mean of the levels. */
    static final class Average
            implements AggregateFunction<Reading, Tuple2<Integer, Double>, Double> {
        private static final long serialVersionUID = 1L;

        @Override
        public Tuple2<Integer, Double> createAccumulator() {
            return Tuple2.of(0, 0.0);
        }

        @Override
        public Tuple2<Integer, Double> add(Reading value, Tuple2<Integer, Double> accumulator) {
            return Tuple2.of(accumulator.f0 + 1, accumulator.f1 + value.level);
        }

        @Override
        public Double getResult(Tuple2<Integer, Double> accumulator) {
            return accumulator.f1 / accumulator.f0;
        }

        @Override
        public Tuple2<Integer, Double> merge(Tuple2<Integer, Double> a, Tuple2<Integer, Double> b) {
            return Tuple2.of(a.f0 + b.f0, a.f1 + b.f1);
        }
    }

    private static final class Listing
            implements WindowFunction<Reading, String, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void apply(
                String key, TimeWindow window, Iterable<Reading> input, Collector<String> out) {
            List<String> all = new ArrayList<>();
            input.forEach(reading -> all.add(reading.toString()));
            out.collect(key + " " + window.getStart() + " " + window.maxTimestamp() + " " + all);
        }
    }

    private static final class Averages
            implements WindowFunction<Double, String, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void apply(
                String key, TimeWindow window, Iterable<Double> input, Collector<String> out) {
            input.forEach(average -> out.collect(key + " " + window + " " + average));
        }
    }

    private static final class Describing<T>
            extends ProcessWindowFunction<T, String, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String key, Context context, Iterable<T> elements, Collector<String> out) {
            int count = 0;
            for (T element : elements) {
                out.collect(key + " " + ++count + " " + element);
            }
            out.collect(key + " " + context.window() + " ~" + context.currentWatermark());
        }
    }
}
