// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

/** Every aggregation of a field by its name, in windows per key that fire again for late records. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class FieldsOfBeans implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        add(results, "sum", windows(readings).sum("amount"));
        add(results, "sum of doubles", windows(readings).sum("level"));
        add(results, "min", windows(readings).min("amount"));
        add(results, "max", windows(readings).max("level"));
        add(results, "min by", windows(readings).minBy("amount"));
        add(results, "max by", windows(readings).maxBy("amount"));
        add(results, "min by, last", windows(readings).minBy("level", false));
        add(results, "max by, first", windows(readings).maxBy("level", true));
        results.line("input", windows(readings).getInputType());
        results.line("same environment", windows(readings).getExecutionEnvironment() == env);
        env.execute();
    }

    private static WindowedStream<Reading, String, TimeWindow> windows(
            DataStream<Reading> readings) {
        return readings.keyBy(Reading::getSensor)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(100), Time.milliseconds(30)))
                .allowedLateness(Time.milliseconds(60));
    }

    private static void add(Results results, String name, DataStream<Reading> stream) {
        results.inOrderPerKey(name, stream, reading -> reading.sensor);
    }
}
