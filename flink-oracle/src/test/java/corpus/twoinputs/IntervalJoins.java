// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;

/** Records of two streams that are near each other in time, with bounds of all kinds. */
@RunsAt(
        value = {1, 2},
        because = "no record is late, and each pair is found by whichever record comes last")
public class IntervalJoins implements Program {

    private static final OutputTag<Long> DISTANCES = new OutputTag<Long>("distances") {};

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        KeyedStream<Tuple3<String, Long, Integer>, String> left = stream(env, 7, 13);
        KeyedStream<Tuple3<String, Long, Integer>, String> right = stream(env, 11, 29);
        SingleOutputStreamOperator<String> around = left.intervalJoin(right)
                .between(Time.milliseconds(-40), Time.milliseconds(25))
                .process(new Pairing());
        results.anyOrder("around", around);
        results.anyOrder("distances", around.getSideOutput(DISTANCES));
        results.anyOrder(
                "exclusive",
                left.intervalJoin(right)
                        .inEventTime()
                        .between(Time.milliseconds(-3), Time.milliseconds(3))
                        .lowerBoundExclusive()
                        .upperBoundExclusive()
                        .process(new Pairing()));
        results.anyOrder(
                "after",
                left.intervalJoin(right)
                        .between(Time.milliseconds(10), Time.milliseconds(20))
                        .upperBoundExclusive()
                        .process(new Pairing()));
        results.anyOrder(
                "before",
                left.intervalJoin(right)
                        .between(Time.milliseconds(-20), Time.milliseconds(-10))
                        .lowerBoundExclusive()
                        .process(new Pairing()));
        results.anyOrder(
                "same",
                left.intervalJoin(right)
                        .between(Time.milliseconds(0), Time.milliseconds(0))
                        .process(new Pairing()));
        results.anyOrder(
                "none",
                left.intervalJoin(right)
                        .between(Time.milliseconds(0), Time.milliseconds(0))
                        .upperBoundExclusive()
                        .lowerBoundExclusive()
                        .process(new Pairing()));
        env.execute();
    }

    private static KeyedStream<Tuple3<String, Long, Integer>, String> stream(
            StreamExecutionEnvironment env, int step, int jitter) {
        List<Tuple3<String, Long, Integer>> records = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            records.add(Tuple3.of("key" + i % 5, i * 5L + (i * step) % jitter, i));
        }
        return env.fromCollection(records)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple3<String, Long, Integer>>forGenerator(
                                        context -> new EachRecord<>(30))
                                .withTimestampAssigner((record, timestamp) -> record.f1))
                .keyBy(record -> record.f0);
    }

    private static final class Pairing
            extends ProcessJoinFunction<
                    Tuple3<String, Long, Integer>, Tuple3<String, Long, Integer>, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(
                Tuple3<String, Long, Integer> left,
                Tuple3<String, Long, Integer> right,
                Context context,
                Collector<String> out) {
            out.collect(left + " " + right + " " + context.getLeftTimestamp() + " "
                    + context.getRightTimestamp() + " " + context.getTimestamp());
            context.output(DISTANCES, context.getRightTimestamp() - context.getLeftTimestamp());
        }
    }
}
