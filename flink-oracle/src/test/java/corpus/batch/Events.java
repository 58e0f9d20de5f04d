// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.ArrayList;
import java.util.List;

/** Input of these programs: no two records of a key have the same timestamp, and none of them comes in order. */
final class Events {

    private Events() {}

    static List<Tuple3<String, Long, Integer>> list(int count, int keys) {
        List<Tuple3<String, Long, Integer>> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long time = 1_000L + (i * 37L) % count * 10L;
            list.add(Tuple3.of("key" + i % keys, time, i));
        }
        return list;
    }

    /** A watermark behind every record, if anybody asked for one. */
    static SingleOutputStreamOperator<Tuple3<String, Long, Integer>> stream(
            StreamExecutionEnvironment env, int count, int keys) {
        return env.fromCollection(list(count, keys))
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple3<String, Long, Integer>>forGenerator(
                                        context -> new corpus.support.EachRecord<>(0))
                                .withTimestampAssigner((event, timestamp) -> event.f1));
    }
}
