// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;

/** What functions see as the timestamp of records that have none: it depends on who made them, and who has touched them. */
@RunsAt(
        value = {1, 2},
        because = "records go their ways alone")
public class TimestampsNobodyGave implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> old = env.fromElements(1L, 2L, 3L);
        DataStream<Long> splits = env.fromSequence(1, 3);

        results.anyOrder("old", timestamps(old));
        results.anyOrder("splits", timestamps(splits));
        results.anyOrder("sequence", timestamps(env.generateSequence(1, 3)));
        results.anyOrder(
                "old, no watermarks",
                timestamps(old.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())));
        results.anyOrder(
                "splits, no watermarks",
                timestamps(splits.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())));
        results.anyOrder(
                "old, generator",
                timestamps(old.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forGenerator(context -> new EachRecord<>(0)))));
        results.anyOrder(
                "keyed", timestamps(splits.keyBy(value -> value).reduce((one, two) -> one + two)));
        env.execute();
    }

    private static DataStream<String> timestamps(DataStream<Long> stream) {
        return stream.process(new ProcessFunction<Long, String>() {
            @Override
            public void processElement(Long value, Context context, Collector<String> out) {
                out.collect(value + " at " + context.timestamp());
            }
        });
    }
}
