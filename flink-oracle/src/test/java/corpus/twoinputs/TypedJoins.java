// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.functions.JoinFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.CoGroupedStreams;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.UnsupportedTimeCharacteristicException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.util.Collector;

/** Joins and groups whose keys and results have types that are given, and what joins refuse. */
@RunsAt(
        value = {1, 2},
        because = "no record is late, and results are compared without order")
public class TypedJoins implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    private static final class Pair implements JoinFunction<Reading, Reading, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String join(Reading first, Reading second) {
            return first + " " + second;
        }
    }

    private static final class Sizes implements CoGroupFunction<Reading, Reading, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public void coGroup(
                Iterable<Reading> first, Iterable<Reading> second, Collector<Integer> out) {
            int size = 0;
            for (Reading reading : first) {
                size += 100;
            }
            for (Reading reading : second) {
                size++;
            }
            out.collect(size);
        }
    }

    private static final class Near extends ProcessJoinFunction<Reading, Reading, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(
                Reading left, Reading right, Context context, Collector<String> out) {
            out.collect(left.time + " " + right.time + " " + context.getTimestamp() + " "
                    + (context.getLeftTimestamp() - context.getRightTimestamp()));
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> left = Readings.beans(env).filter(reading -> reading.amount % 3 == 0);
        DataStream<Reading> right = Readings.beans(env).filter(reading -> reading.amount % 4 == 1);
        results.anyOrder(
                "join",
                onTime(left)
                        .join(onTime(right))
                        .where(Reading::getSensor)
                        .equalTo(Reading::getSensor)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(70)))
                        .apply(new Pair()));
        results.anyOrder(
                "groups",
                onTime(left)
                        .coGroup(onTime(right))
                        .where(reading -> reading.amount % 5, Types.INT)
                        .equalTo(reading -> reading.amount % 4, Types.INT)
                        .window(SlidingEventTimeWindows.of(
                                Time.milliseconds(100), Time.milliseconds(50)))
                        .trigger(PurgingTrigger.of(EventTimeTrigger.create()))
                        .apply(new Sizes(), Types.INT));
        KeyedStream<Reading, String> keyedLeft = onTime(left).keyBy(Reading::getSensor);
        KeyedStream<Reading, String> keyedRight = onTime(right).keyBy(Reading::getSensor);
        results.anyOrder(
                "interval",
                keyedLeft
                        .intervalJoin(keyedRight)
                        .inEventTime()
                        .between(Time.milliseconds(-30), Time.milliseconds(20))
                        .upperBoundExclusive()
                        .process(new Near(), Types.STRING));
        error(
                results,
                () -> keyedLeft
                        .intervalJoin(keyedRight)
                        .inProcessingTime()
                        .between(Time.milliseconds(0), Time.milliseconds(1)));
        error(
                results,
                () -> keyedLeft
                        .intervalJoin(keyedRight)
                        .between(Time.milliseconds(5), Time.milliseconds(4)));
        error(
                results,
                () -> keyedLeft
                        .intervalJoin(keyedRight)
                        .between(Time.milliseconds(5), Time.milliseconds(5))
                        .lowerBoundExclusive()
                        .upperBoundExclusive()
                        .process(new Near()));
        error(
                results,
                () -> keyedLeft
                        .intervalJoin(keyedRight)
                        .between(Time.seconds(0), Time.seconds(1))
                        .process(null));
        error(
                results,
                () -> ((CoGroupedStreams) left.coGroup(right))
                        .where(reading -> "a", Types.STRING)
                        .equalTo(reading -> 1, Types.INT));
        error(results, () -> new UnsupportedTimeCharacteristicException("text").getMessage());
        env.execute();
    }

    private static DataStream<Reading> onTime(DataStream<Reading> readings) {
        return readings.map(reading -> {
                    Reading copy = new Reading(
                            reading.sensor, reading.time, reading.amount, reading.level);
                    copy.time = copy.time / 300 * 300 + copy.amount * 4L;
                    return copy;
                })
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Reading>forGenerator(context -> new EachRecord<>(5_000))
                                .withTimestampAssigner((reading, timestamp) -> reading.time));
    }

    private static void error(Results results, Attempt attempt) {
        try {
            Object made = attempt.make();
            results.line(
                    "attempts", made instanceof String ? made : made.getClass().getSimpleName());
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
