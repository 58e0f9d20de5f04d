// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

/** Batches that keep the state of all keys, with sorted input and without. */
public class UnsortedState implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        run(results, "sorted ", true);
        run(results, "unsorted ", false);
    }

    private static void run(Results results, String name, boolean sorted) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString("execution.sorted-inputs.enabled", "" + sorted);
        configuration.setString("execution.batch-state-backend.enabled", "false");
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        KeyedStream<Tuple3<String, Long, Integer>, String> keyed =
                Events.stream(env, 90, 4).keyBy(event -> event.f0);
        results.inOrderPerKey(name + "sum", keyed.sum(2), value -> value.f0);
        results.inOrderPerKey(
                name + "tumbling",
                keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(300)))
                        .sum(2),
                value -> value.f0);
        results.inOrder(name + "timers", keyed.process(new Timed()));
        env.execute();
    }

    private static class Timed
            extends KeyedProcessFunction<String, Tuple3<String, Long, Integer>, String> {

        @Override
        public void processElement(
                Tuple3<String, Long, Integer> value, Context context, Collector<String> out) {
            out.collect(value + " ~" + context.timerService().currentWatermark());
            context.timerService().registerEventTimeTimer(value.f1 / 200 * 200);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
            out.collect("timer " + timestamp + " ~" + context.timerService().currentWatermark());
        }
    }
}
