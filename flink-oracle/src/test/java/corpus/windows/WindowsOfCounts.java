// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.util.Collector;

/** Windows of so many records, of keys and of all, tumbling and sliding. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records")
public class WindowsOfCounts implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        KeyedStream<Reading, String> keyed = readings.keyBy(Reading::getSensor);
        results.inOrderPerKey(
                "tumbling", keyed.countWindow(7).sum("amount"), reading -> reading.sensor);
        results.inOrderPerKey(
                "sliding", keyed.countWindow(9, 4).max("level"), reading -> reading.sensor);
        results.inOrderPerKey(
                "with gaps", keyed.countWindow(2, 5).minBy("amount"), reading -> reading.sensor);
        results.inOrderPerKey(
                "listed",
                keyed.countWindow(5, 2)
                        .process(
                                new ProcessWindowFunction<Reading, String, String, GlobalWindow>() {
                                    @Override
                                    public void process(
                                            String key,
                                            Context context,
                                            Iterable<Reading> elements,
                                            Collector<String> out) {
                                        StringBuilder all = new StringBuilder(key);
                                        elements.forEach(
                                                reading -> all.append(' ').append(reading.time));
                                        out.collect(all + " " + context.window() + " "
                                                + context.window().maxTimestamp());
                                    }
                                }),
                text -> text.substring(0, 2));
        results.inOrder("all", readings.countWindowAll(11).sum("amount"));
        results.inOrder("all, sliding", readings.countWindowAll(10, 3).min("level"));
        results.inOrder("keyed, all", keyed.countWindowAll(20).maxBy("amount"));
        env.execute();
    }
}
