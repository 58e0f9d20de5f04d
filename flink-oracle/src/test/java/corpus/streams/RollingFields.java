// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.java.tuple.Tuple4;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Running sums and extremes per key, by position and by name. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives each key its records in order")
public class RollingFields implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        KeyedStream<Tuple4<String, Long, Integer, Double>, String> tuples =
                Readings.tuples(env).keyBy(tuple -> tuple.f0);
        addTuples(results, "sum", tuples.sum(2));
        addTuples(results, "min", tuples.min(3));
        addTuples(results, "max", tuples.max(2));
        addTuples(results, "min by", tuples.minBy(2));
        addTuples(results, "max by", tuples.maxBy(3));
        addTuples(results, "min by, last", tuples.minBy(3, false));
        addTuples(results, "max by, last", tuples.maxBy(2, false));
        addTuples(
                results,
                "reduce",
                tuples.reduce((a, b) -> Tuple4.of(a.f0, b.f1, a.f2 ^ b.f2, a.f3)));
        addTuples(results, "names of tuples", tuples.max("f2"));
        KeyedStream<Reading, String> beans = Readings.beans(env).keyBy(Reading::getSensor);
        addBeans(results, "name: sum", beans.sum("amount"));
        addBeans(results, "name: min", beans.min("amount"));
        addBeans(results, "name: max", beans.max("level"));
        addBeans(results, "name: min by", beans.minBy("amount"));
        addBeans(results, "name: max by", beans.maxBy("amount"));
        addBeans(results, "name: min by, last", beans.minBy("level", false));
        addBeans(results, "name: max by, last", beans.maxBy("level", false));
        results.inOrder(
                "numbers",
                env.fromSequence(1, 20)
                        .setParallelism(1)
                        .keyBy(number -> 1)
                        .sum(0)
                        .setParallelism(1));
        env.execute();
    }

    private static void addTuples(
            Results results,
            String name,
            DataStream<Tuple4<String, Long, Integer, Double>> stream) {
        results.inOrderPerKey(name, stream, tuple -> tuple.f0);
    }

    private static void addBeans(Results results, String name, DataStream<Reading> stream) {
        results.inOrderPerKey(name, stream, reading -> reading.sensor);
    }
}
