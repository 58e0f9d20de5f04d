// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.java.tuple.Tuple4;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

/** Every aggregation of a field by its position, in overlapping windows per key; equal values decide which record stays. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class FieldsOfTuples implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Tuple4<String, Long, Integer, Double>> readings = Readings.tuples(env);
        add(results, "sum", windows(readings).sum(2));
        add(results, "sum of doubles", windows(readings).sum(3));
        add(results, "min", windows(readings).min(2));
        add(results, "max", windows(readings).max(3));
        add(results, "min by", windows(readings).minBy(2));
        add(results, "max by", windows(readings).maxBy(3));
        add(results, "min by, first", windows(readings).minBy(3, true));
        add(results, "min by, last", windows(readings).minBy(3, false));
        add(results, "max by, first", windows(readings).maxBy(2, true));
        add(results, "max by, last", windows(readings).maxBy(2, false));
        add(results, "names", windows(readings).sum("f2"));
        add(results, "names, min", windows(readings).min("f1"));
        add(results, "names, max by", windows(readings).maxBy("f3", false));
        env.execute();
    }

    private static WindowedStream<Tuple4<String, Long, Integer, Double>, String, TimeWindow>
            windows(DataStream<Tuple4<String, Long, Integer, Double>> readings) {
        return readings.keyBy(reading -> reading.f0)
                .window(SlidingEventTimeWindows.of(Time.milliseconds(150), Time.milliseconds(50)));
    }

    private static void add(
            Results results,
            String name,
            DataStream<Tuple4<String, Long, Integer, Double>> stream) {
        results.inOrderPerKey(name, stream, reading -> reading.f0);
    }
}
