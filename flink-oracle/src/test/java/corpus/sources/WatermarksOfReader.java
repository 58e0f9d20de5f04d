// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Timestamps and watermarks of the reader's own, with and without those of a strategy. */
public class WatermarksOfReader implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        Script script = new Script("a")
                .at(10, 5)
                .watermark(3)
                .at(11)
                .watermark(2)
                .at(12)
                .idle()
                .at(13)
                .watermark(8)
                .at(14)
                .idle();
        results.inOrder(
                "own",
                env.fromSource(
                                new ScriptSource(false, script),
                                WatermarkStrategy.noWatermarks(),
                                "own")
                        .process(new WatermarkSeen()));
        results.inOrder(
                "split",
                env.fromSource(
                                new ScriptSource(true, script),
                                WatermarkStrategy.noWatermarks(),
                                "split")
                        .process(new WatermarkSeen()));
        results.inOrder(
                "assigned",
                env.fromSource(
                                new ScriptSource(false, script, new Script("b").untimed("b")),
                                WatermarkStrategy.<String>forGenerator(
                                                context -> new EachRecord<>(0))
                                        .withTimestampAssigner((value, timestamp) ->
                                                value.length() * 10L + Math.max(timestamp, 0)),
                                "assigned")
                        .process(new WatermarkSeen()));
        env.execute();
    }
}
