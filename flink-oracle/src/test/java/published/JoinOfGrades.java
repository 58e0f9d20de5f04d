// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package published;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** The join of {@code WindowJoin}, over a few records with timestamps in place of the example's endless ones. */
public final class JoinOfGrades {

    private JoinOfGrades() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        DataStream<?> joined =
                (DataStream<?>) Class.forName("io.millrace.streaming.examples.join.WindowJoin")
                        .getMethod("runWindowJoin", DataStream.class, DataStream.class, long.class)
                        .invoke(null, pairs(env, 5), pairs(env, 10_000), 2000L);
        joined.print();
        env.execute("join");
    }

    /** Names with numbers, a record each 300 ms. */
    private static DataStream<Tuple2<String, Integer>> pairs(
            StreamExecutionEnvironment env, int limit) {
        String[] names = {"tom", "jerry", "alice", "bob", "john", "grace"};
        return env.fromSequence(0, 99)
                .setParallelism(1)
                .map(number -> Tuple2.of(
                        names[(int) (number * 7 % names.length)], (int) (number * 31 % limit) + 1))
                .returns(new io.millrace.api.common.typeinfo.TypeHint<Tuple2<String, Integer>>() {})
                .setParallelism(1)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<String, Integer>>forMonotonousTimestamps()
                                .withTimestampAssigner(new EachThreeHundred()));
    }

    private static final class EachThreeHundred
            implements io.millrace.api.common.eventtime.SerializableTimestampAssigner<
                    Tuple2<String, Integer>> {

        private static final long serialVersionUID = 1L;

        private long count;

        @Override
        public long extractTimestamp(Tuple2<String, Integer> element, long recordTimestamp) {
            return 300 * count++;
        }
    }
}
