// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;

/** Sums per key and window, with lateness and a side output for what is later still; watermarks by each record. */
public class TumblingWithLateRecords implements Program {

    private static final OutputTag<Tuple3<String, Long, Integer>> LATE = new OutputTag<>("late") {};

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        List<Tuple3<String, Long, Integer>> input = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            long jitter = (i * 37L) % 50 - (i % 11 == 0 ? 120 : 0);
            input.add(Tuple3.of("key" + i % 7, 1_000 + i * 5L + jitter, i));
        }
        SingleOutputStreamOperator<Tuple3<String, Long, Integer>> sums = env.fromCollection(input)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple3<String, Long, Integer>>forGenerator(
                                        context -> new corpus.support.EachRecord<>(20))
                                .withTimestampAssigner((event, timestamp) -> event.f1))
                .keyBy(event -> event.f0)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(100)))
                .allowedLateness(Time.milliseconds(40))
                .sideOutputLateData(LATE)
                .sum(2);
        results.inOrderPerKey("sums", sums, sum -> sum.f0);
        results.inOrder("late", sums.getSideOutput(LATE));
        results.anyOrder(
                "watermarks",
                sums.process(new ProcessFunction<Tuple3<String, Long, Integer>, String>() {
                            @Override
                            public void processElement(
                                    Tuple3<String, Long, Integer> value,
                                    Context context,
                                    Collector<String> out) {
                                out.collect(
                                        value + " ~" + context.timerService().currentWatermark());
                            }
                        })
                        .returns(Types.STRING));
        env.execute();
    }
}
