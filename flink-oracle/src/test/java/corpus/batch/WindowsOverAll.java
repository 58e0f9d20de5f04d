// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

/** Windows over all records have a key, too, and so are sorted by time. */
public class WindowsOverAll implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        results.inOrder(
                "tumbling",
                Events.stream(env, 100, 6)
                        .windowAll(TumblingEventTimeWindows.of(Time.milliseconds(300)))
                        .sum(2));
        results.inOrder(
                "by the clock",
                Events.stream(env, 100, 6)
                        .windowAll(TumblingProcessingTimeWindows.of(Time.days(10_000)))
                        .sum(2)
                        .map(value -> value.f2)
                        .keyBy(value -> value)
                        .sum(0));
        results.inOrder("counts", Events.stream(env, 100, 6).countWindowAll(7).sum(2));
        env.execute();
    }
}
