// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

/** Splits far apart in time that end at different times; a generator per split, the smallest counts. */
public class WatermarksPerSplit implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<String> stream = env.fromSource(
                new ScriptSource(
                        true,
                        new Script("a").at(10, 20, 30, 40, 50, 60),
                        new Script("b").at(15),
                        new Script("c").at(1000, 1010, 990, 2000),
                        new Script("d")
                                .at(12, 14)
                                .idle()
                                .at(22)
                                .active()
                                .watermark(500)
                                .at(35)),
                WatermarkStrategy.forGenerator(context -> new EachRecord<>(0)),
                "scripts");
        results.inOrder("seen", stream.process(new WatermarkSeen()));
        results.inOrder(
                "counts",
                stream.map(value -> 1)
                        .windowAll(TumblingEventTimeWindows.of(Time.milliseconds(20)))
                        .sum(0));
        env.execute();
    }
}
