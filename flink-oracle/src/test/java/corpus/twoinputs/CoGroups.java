// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.CoGroupedStreams;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** Outer joins by key and window; sessions are merged over both streams. */
@RunsAt(
        value = {1, 2},
        because = "no record is late, and the records of a group are sorted")
public class CoGroups implements Program {

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Tuple2<String, Long>> left = stream(env, 100, 6, 5);
        DataStream<Tuple2<String, Long>> right = stream(env, 80, 8, 7);
        results.anyOrder(
                "outer",
                left.coGroup(right)
                        .where(record -> record.f0)
                        .equalTo(record -> record.f0)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(40)))
                        .apply(new Listing()));
        results.anyOrder(
                "sessions",
                left.coGroup(right)
                        .where(record -> record.f0)
                        .equalTo(record -> record.f0)
                        .window(EventTimeSessionWindows.withGap(Time.milliseconds(33)))
                        .allowedLateness(Time.milliseconds(10))
                        .with(new Listing(), Types.STRING)
                        .name("sessions"));
        results.anyOrder(
                "evicted",
                left.coGroup(right)
                        .where(record -> record.f0)
                        .equalTo(record -> record.f0)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(100)))
                        .evictor(new OnlyFirst())
                        .apply(new Listing()));
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

    /** Both sides, sorted. */
    private static final class Listing
            implements CoGroupFunction<Tuple2<String, Long>, Tuple2<String, Long>, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void coGroup(
                Iterable<Tuple2<String, Long>> first,
                Iterable<Tuple2<String, Long>> second,
                Collector<String> out) {
            TreeSet<String> ones = new TreeSet<>();
            first.forEach(record -> ones.add(record.toString()));
            TreeSet<String> twos = new TreeSet<>();
            second.forEach(record -> twos.add(record.toString()));
            out.collect(ones + " " + twos);
        }
    }

    /** Takes out all of the second stream whose time is odd. */
    private static final class OnlyFirst
            implements Evictor<
                    CoGroupedStreams.TaggedUnion<Tuple2<String, Long>, Tuple2<String, Long>>,
                    TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void evictBefore(
                Iterable<
                                TimestampedValue<
                                        CoGroupedStreams.TaggedUnion<
                                                Tuple2<String, Long>, Tuple2<String, Long>>>>
                        elements,
                int size,
                TimeWindow window,
                EvictorContext context) {
            Iterator<
                            TimestampedValue<
                                    CoGroupedStreams.TaggedUnion<
                                            Tuple2<String, Long>, Tuple2<String, Long>>>>
                    iterator = elements.iterator();
            while (iterator.hasNext()) {
                TimestampedValue<
                                CoGroupedStreams.TaggedUnion<
                                        Tuple2<String, Long>, Tuple2<String, Long>>>
                        element = iterator.next();
                if (element.getValue().isTwo() && element.getTimestamp() % 2 == 1) {
                    iterator.remove();
                }
            }
        }

        @Override
        public void evictAfter(
                Iterable<
                                TimestampedValue<
                                        CoGroupedStreams.TaggedUnion<
                                                Tuple2<String, Long>, Tuple2<String, Long>>>>
                        elements,
                int size,
                TimeWindow window,
                EvictorContext context) {}
    }
}
