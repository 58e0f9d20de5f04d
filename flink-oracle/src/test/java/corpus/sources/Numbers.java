// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Sequences of numbers, as a source and by the environment's method. */
@RunsAt(
        value = {1, 2, 4},
        because = "only what comes is compared")
public class Numbers implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        results.inOrder(
                "source",
                env.fromSource(
                        new NumberSequenceSource(-3, 500),
                        WatermarkStrategy.<Long>noWatermarks()
                                .withTimestampAssigner((value, timestamp) -> -value),
                        "numbers"));
        results.inOrder(
                "fewer than readers",
                env.fromSource(
                        new NumberSequenceSource(7, 8),
                        WatermarkStrategy.<Long>noWatermarks()
                                .withTimestampAssigner((value, timestamp) -> -value),
                        "numbers"));
        results.inOrder(
                "untimed",
                env.fromSource(
                        new NumberSequenceSource(1, 10),
                        WatermarkStrategy.noWatermarks(),
                        "untimed"));
        results.inOrder(
                "timed",
                env.fromSource(
                        new NumberSequenceSource(1, 20),
                        WatermarkStrategy.<Long>forMonotonousTimestamps()
                                .withTimestampAssigner((value, timestamp) -> value * 10),
                        "timed"));
        results.inOrder(
                "method",
                env.fromSequence(-3, 500)
                        .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks()
                                .withTimestampAssigner((value, timestamp) -> -value)));
        env.execute();
    }
}
