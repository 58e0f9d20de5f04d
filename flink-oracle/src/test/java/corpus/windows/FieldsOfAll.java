// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.java.tuple.Tuple4;
import io.millrace.streaming.api.datastream.AllWindowedStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

/** Every aggregation of a field of all records of a window, by name and by position. */
@RunsAt(
        value = {1, 2},
        because = "one subtask holds all windows, behind one producer")
public class FieldsOfAll implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Tuple4<String, Long, Integer, Double>> tuples = Readings.tuples(env);
        results.inOrder("sum", all(tuples).sum(2));
        results.inOrder("min", all(tuples).min(2));
        results.inOrder("max", all(tuples).max(3));
        results.inOrder("min by", all(tuples).minBy(2));
        results.inOrder("max by", all(tuples).maxBy(3));
        results.inOrder("min by, last", all(tuples).minBy(2, false));
        results.inOrder("max by, last", all(tuples).maxBy(3, false));
        DataStream<Reading> beans = Readings.beans(env);
        results.inOrder("name: sum", all(beans).sum("level"));
        results.inOrder("name: min", all(beans).min("level"));
        results.inOrder("name: max", all(beans).max("amount"));
        results.inOrder("name: min by", all(beans).minBy("amount"));
        results.inOrder("name: max by", all(beans).maxBy("level"));
        results.inOrder("name: min by, last", all(beans).minBy("amount", false));
        results.inOrder("name: max by, first", all(beans).maxBy("level", true));
        env.execute();
    }

    private static <T> AllWindowedStream<T, TimeWindow> all(DataStream<T> stream) {
        return stream.windowAll(TumblingEventTimeWindows.of(Time.milliseconds(120)));
    }
}
