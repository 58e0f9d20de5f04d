// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

/** Sums per split and window of splits that are out of step; fewer splits than readers too. */
@RunsAt(
        value = {1, 2, 4},
        because = "a split is in order, and no watermark passes it")
public class Windows implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        Script[] scripts = new Script[3];
        for (int i = 0; i < scripts.length; i++) {
            scripts[i] = new Script("abc".substring(i, i + 1));
            for (int j = 0; j < 100 * (i + 1); j++) {
                scripts[i].at(i * 500L + j * (7 + i));
            }
        }
        results.anyOrder(
                "sums",
                env.fromSource(
                                new ScriptSource(true, scripts),
                                WatermarkStrategy.forGenerator(context -> new EachRecord<>(0)),
                                "scripts")
                        .map(value -> Tuple2.of(value.substring(0, 1), 1))
                        .returns(Types.TUPLE(Types.STRING, Types.INT))
                        .keyBy(value -> value.f0)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(50)))
                        .sum(1));
        env.execute();
    }
}
