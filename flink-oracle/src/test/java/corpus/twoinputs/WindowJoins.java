// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.FlatJoinFunction;
import io.millrace.api.common.functions.RichJoinFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.evictors.TimeEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.List;

/** Joins of two streams in tumbling, sliding and session windows, with functions of all forms. */
@RunsAt(
        value = {1, 2},
        because = "no record is late, and results are compared without order")
public class WindowJoins implements Program {

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Tuple2<String, Long>> left = stream(env, 120, 6, 5);
        DataStream<Tuple2<String, Long>> right = stream(env, 90, 8, 7);
        results.anyOrder(
                "tumbling",
                left.join(right)
                        .where(record -> record.f0)
                        .equalTo(record -> record.f0)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(50)))
                        .apply((a, b) -> a + " " + b, Types.STRING));
        results.anyOrder(
                "sliding",
                left.join(right)
                        .where(record -> record.f0, Types.STRING)
                        .equalTo(record -> record.f0, Types.STRING)
                        .window(SlidingEventTimeWindows.of(
                                Time.milliseconds(60), Time.milliseconds(20)))
                        .allowedLateness(Time.milliseconds(5))
                        .with(new Counting())
                        .setParallelism(1));
        results.anyOrder(
                "sessions",
                left.join(right)
                        .where(record -> record.f0)
                        .equalTo(record -> record.f0)
                        .window(EventTimeSessionWindows.withGap(Time.milliseconds(28)))
                        .trigger(PurgingTrigger.of(EventTimeTrigger.create()))
                        .apply(
                                new FlatJoinFunction<
                                        Tuple2<String, Long>, Tuple2<String, Long>, Long>() {
                                    @Override
                                    public void join(
                                            Tuple2<String, Long> a,
                                            Tuple2<String, Long> b,
                                            Collector<Long> out) {
                                        if (a.f1 < b.f1) {
                                            out.collect(b.f1 - a.f1);
                                        }
                                    }
                                }));
        results.anyOrder(
                "evicted",
                left.join(right)
                        .where(record -> record.f0)
                        .equalTo(record -> record.f0)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(100)))
                        .evictor(TimeEvictor.of(Time.milliseconds(40)))
                        .<String>apply((a, b, out) -> out.collect(a + " " + b), Types.STRING));
        env.execute();
    }

    private static DataStream<Tuple2<String, Long>> stream(
            StreamExecutionEnvironment env, int count, int keys, int step) {
        List<Tuple2<String, Long>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(Tuple2.of("key" + i * 7 % keys, (long) i * step + i * i % 9));
        }
        return env.fromCollection(records)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Tuple2<String, Long>>forGenerator(
                                context -> new EachRecord<>(10))
                        .withTimestampAssigner((record, timestamp) -> record.f1));
    }

    /** Rich, and of a type that is found out. */
    private static final class Counting
            extends RichJoinFunction<Tuple2<String, Long>, Tuple2<String, Long>, String> {
        private static final long serialVersionUID = 1L;

        private transient String opened;

        @Override
        public void open(Configuration parameters) {
            opened = "opened in " + getRuntimeContext().getNumberOfParallelSubtasks();
        }

        @Override
        public String join(Tuple2<String, Long> a, Tuple2<String, Long> b) {
            return opened + " " + a + " " + b;
        }
    }
}
