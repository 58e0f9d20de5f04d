// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.TimestampAssignerSupplier;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.types.Either;
import io.millrace.util.Collector;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Programs that could tell shared objects from copies by some back door. What they are expected to give is what Flink 1.14.4
 * gives, with copies left out where nobody can tell and without.
 */
@ParameterizedClass(name = "copies left out: {0}")
@ValueSource(booleans = {false, true})
class TracesOfCopiesTest {

    private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());
    private static final Semaphore RESULTS = new Semaphore(0);

    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(1);

    TracesOfCopiesTest(boolean elides) {
        ((Configuration) env.getConfiguration()).set(FastPathOptions.ELIDED_COPIES, elides);
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
        RESULTS.drainPermits();
        KeepingPartitioner.last = null;
        Keeper.HOLDER.last = null;
        Counted.made = 0;
    }

    private DataStream<Point> made() {
        return env.fromElements(new Point(1, 1), new Point(1, 2), new Point(1, 3))
                .map(point -> new Point(point.key, point.x))
                .returns(Point.class);
    }

    private static void sink(DataStream<?> stream) {
        stream.addSink(new Seeing<>());
    }

    @Test
    void shouldNotTakeTheAssignerOfALambdaStrategyForTheDefault() throws Exception {
        KeepingStrategy strategy = context -> new Silent();
        sink(made().assignTimestampsAndWatermarks(strategy).map(new Changing()));

        env.execute();

        assertThat(SEEN)
                .containsExactly("last null", "1:1001", "last 1:1", "1:1002", "last 1:2", "1:1003");
    }

    @Test
    void shouldNotLetTheAssignerOfALambdaStrategyChangeState() throws Exception {
        ChangingStrategy strategy = context -> new Silent();
        sink(sums().assignTimestampsAndWatermarks(strategy));

        env.execute();

        assertThat(SEEN).containsExactly("1:1001", "1:1003", "1:1006");
    }

    @Test
    void shouldNotLetTheAssignerOfAWrappedStrategyChangeState() throws Exception {
        ChangingStrategy strategy = context -> new Silent();
        sink(sums().assignTimestampsAndWatermarks(strategy.withIdleness(Duration.ofSeconds(9))));

        env.execute();

        assertThat(SEEN).containsExactly("1:1001", "1:1003", "1:1006");
    }

    private DataStream<Point> sums() {
        return made().keyBy(point -> point.key)
                .reduce((one, other) -> new Point(one.key, one.x + other.x));
    }

    @Test
    void shouldNotGiveAwayWhatTheKeySelectorOfAnotherReaderKeeps() throws Exception {
        DataStream<Point> made = made();
        sink(made.keyBy(new KeepingKey()).process(new Swallowing()));
        sink(made.map(new Changing()));

        env.execute();

        // The selector is called at both ends of its edge, each with a copy of its own.
        assertThat(SEEN)
                .containsExactlyInAnyOrder(
                        "last null",
                        "1:1001",
                        "last 1:1",
                        "1:1002",
                        "last 1:2",
                        "1:1003",
                        "last null",
                        "last 1:1",
                        "last 1:2");
    }

    @Test
    void shouldNotGiveAwayWhatThePartitionerOfAnotherReaderKeeps() throws Exception {
        DataStream<Point> made = made();
        sink(made.partitionCustom(new KeepingPartitioner(), point -> point).filter(point -> false));
        sink(made.map(new Changing()));

        env.execute();

        assertThat(SEEN)
                .containsExactly("last null", "1:1001", "last 1:1", "1:1002", "last 1:2", "1:1003");
    }

    @Test
    void shouldKeepAWindowsReductionIfItsTriggerUsesTheOtherClock() throws Exception {
        sink(timed(0).window(TumblingEventTimeWindows.of(Time.seconds(10)))
                .trigger(ProcessingTimeTrigger.create())
                .reduce((one, other) -> {
                    one.x += other.x;
                    return one;
                })
                .map(new Changing()));

        env.execute();

        assertThat(SEEN).containsExactly("1:1001", "1:1003", "1:1006");
    }

    @Test
    void shouldKeepAWindowsAccumulatorIfItsTriggerUsesTheOtherClock() throws Exception {
        sink(timed(0).window(TumblingEventTimeWindows.of(Time.seconds(10)))
                .trigger(ProcessingTimeTrigger.create())
                .aggregate(new Summing())
                .map(new Changing()));

        env.execute();

        assertThat(SEEN).containsExactly("1:1001", "1:1003", "1:1006");
    }

    @Test
    void shouldKeepASessionsAccumulatorIfItsTriggerUsesTheOtherClock() throws Exception {
        sink(timed(0).window(EventTimeSessionWindows.withGap(Time.seconds(10)))
                .trigger(ProcessingTimeTrigger.create())
                .aggregate(new Summing())
                .map(new Changing()));

        env.execute();

        assertThat(SEEN).containsExactly("1:1001", "1:1003", "1:1006");
    }

    @Test
    void shouldKeepAProcessingTimeWindowIfItsTriggerUsesTheOtherClock() throws Exception {
        Trigger<Object, TimeWindow> trigger = EventTimeTrigger.create();
        sink(timed(Long.MAX_VALUE - 1)
                .window(TumblingProcessingTimeWindows.of(Time.days(100)))
                .trigger(trigger)
                .reduce((one, other) -> new Point(1, one.x + other.x))
                .map(new Changing()));

        env.execute();

        assertThat(SEEN).containsExactly("1:1001", "1:1003", "1:1006");
    }

    /** One record at a time: the next comes when the sink has seen what the last one led to. */
    private KeyedStream<Point, Integer> timed(long watermark) {
        return env.addSource(new OneByOne(watermark), Types.POJO(Point.class))
                .keyBy(point -> point.key);
    }

    @Test
    void shouldFollowPrivateMethodsOfInterfaces() throws Exception {
        sink(made().map(new Innocent()).map(new Changing()));

        env.execute();

        assertThat(SEEN)
                .containsExactly("last null", "1:1001", "last 1:1", "1:1002", "last 1:2", "1:1003");
    }

    @Test
    void shouldCopyEithersAlthoughTheyCallThemselvesImmutable() throws Exception {
        DataStream<Either<Integer, String>> eithers = env.fromElements(1, 2, 3)
                .map(Either::<Integer, String>Left)
                .returns(new TypeHint<Either<Integer, String>>() {});
        sink(eithers.map(either -> set(either)).returns(Types.INT));
        sink(eithers.map(either -> either.left()).returns(Types.INT));

        env.execute();

        assertThat(SEEN).containsExactly("99", "1", "99", "2", "99", "3");
    }

    @Test
    void shouldCopyEithersInTuples() throws Exception {
        DataStream<Tuple2<Integer, Either<Integer, String>>> pairs = env.fromElements(1, 2, 3)
                .map(number -> Tuple2.of(number, Either.<Integer, String>Left(number)))
                .returns(new TypeHint<Tuple2<Integer, Either<Integer, String>>>() {});
        sink(pairs.map(pair -> set(pair.f1)).returns(Types.INT));
        sink(pairs.map(pair -> pair.f1.left()).returns(Types.INT));

        env.execute();

        assertThat(SEEN).containsExactly("99", "1", "99", "2", "99", "3");
    }

    private static int set(Either<Integer, String> either) {
        ((Either.Left<Integer, String>) either).setValue(99);
        return either.left();
    }

    @Test
    void shouldRunConstructorsThatCountTheirObjects() throws Exception {
        sink(env.fromElements(1, 2, 3)
                .map(number -> new Counted(number))
                .map(counted -> counted.x + "/" + Counted.made));

        env.execute();

        assertThat(SEEN).containsExactly("1/1", "2/2", "3/3");
    }

    @Test
    void shouldNotGiveAwayArraysThatAHelperKeeps() throws Exception {
        sink(env.fromElements(1, 2, 3)
                .map(new Remembering())
                .returns(PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO)
                .map(array -> {
                    array[0] += 1000;
                    return array[0] + "," + array[1];
                }));

        env.execute();

        assertThat(SEEN).containsExactly("1001,-1", "1002,1", "1003,2");
    }

    @Test
    void shouldNotGiveAwayWhatAHandlerKeepsAfterwards() throws Exception {
        sink(env.fromElements(1, 2, 3).flatMap(new KeepingInHandler()).map(new Changing()));

        env.execute();

        assertThat(SEEN).containsExactly("-1:1001", "1:1002", "2:1003");
    }

    @Test
    void shouldGiveEverySubtaskOfABroadcastAnObjectOfItsOwn() throws Exception {
        env.setParallelism(3);
        sink(env.fromElements(new Point(1, 1))
                .map(point -> new Point(point.key, point.x))
                .returns(Point.class)
                .setParallelism(1)
                .broadcast()
                .map(new ChangingTogether()));
        ChangingTogether.CHANGED.drainPermits();

        env.execute();

        assertThat(SEEN).containsExactly("1:1001", "1:1001", "1:1001");
    }

    /** A POJO. */
    public static class Point {
        public int key;
        public int x;

        public Point() {}

        Point(int key, int x) {
            this.key = key;
            this.x = x;
        }

        @Override
        public String toString() {
            return key + ":" + x;
        }
    }

    /** A POJO that knows how many times its constructor has run. */
    public static class Counted {
        static int made;
        public int x;

        public Counted() {
            made++;
        }

        Counted(int x) {
            this.x = x;
        }
    }

    private static final class Seeing<T> implements SinkFunction<T> {
        @Override
        public void invoke(T value, Context context) {
            SEEN.add(String.valueOf(value));
            RESULTS.release();
        }
    }

    private static final class Changing implements MapFunction<Point, Point> {
        @Override
        public Point map(Point point) {
            point.x += 1000;
            return point;
        }
    }

    /** Returns when all subtasks have changed what they got. */
    private static final class ChangingTogether implements MapFunction<Point, String> {
        static final Semaphore CHANGED = new Semaphore(0);

        @Override
        public String map(Point point) throws InterruptedException {
            synchronized (CHANGED) {
                point.x += 1000;
            }
            CHANGED.release();
            assertThat(CHANGED.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
            CHANGED.release(3);
            synchronized (CHANGED) {
                return point.toString();
            }
        }
    }

    private interface KeepingStrategy extends WatermarkStrategy<Point> {
        @Override
        default TimestampAssigner<Point> createTimestampAssigner(
                TimestampAssignerSupplier.Context context) {
            return new KeepingAssigner();
        }
    }

    private static final class KeepingAssigner implements TimestampAssigner<Point> {
        private Point last;

        @Override
        public long extractTimestamp(Point point, long timestamp) {
            SEEN.add("last " + last);
            last = point;
            return 0;
        }
    }

    private interface ChangingStrategy extends WatermarkStrategy<Point> {
        @Override
        default TimestampAssigner<Point> createTimestampAssigner(
                TimestampAssignerSupplier.Context context) {
            return (point, timestamp) -> {
                point.x += 1000;
                return 0;
            };
        }
    }

    private static final class Silent implements WatermarkGenerator<Point> {
        @Override
        public void onEvent(Point point, long timestamp, WatermarkOutput output) {}

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static final class KeepingKey implements KeySelector<Point, Integer> {
        private Point last;

        @Override
        public Integer getKey(Point point) {
            SEEN.add("last " + last);
            last = point;
            return point.key;
        }
    }

    private static final class KeepingPartitioner implements Partitioner<Point> {
        private static Point last;

        @Override
        public int partition(Point point, int partitions) {
            SEEN.add("last " + last);
            last = point;
            return 0;
        }
    }

    private static final class Swallowing extends KeyedProcessFunction<Integer, Point, Point> {
        @Override
        public void processElement(Point point, Context context, Collector<Point> out) {}
    }

    private static final class OneByOne implements SourceFunction<Point> {
        private final long watermark;

        OneByOne(long watermark) {
            this.watermark = watermark;
        }

        @Override
        public void run(SourceContext<Point> context) throws InterruptedException {
            context.emitWatermark(new Watermark(watermark));
            for (int i = 1; i <= 3; i++) {
                context.collectWithTimestamp(new Point(1, i), i);
                assertThat(RESULTS.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            }
        }

        @Override
        public void cancel() {}
    }

    private static final class Summing implements AggregateFunction<Point, Point, Point> {
        @Override
        public Point createAccumulator() {
            return new Point();
        }

        @Override
        public Point add(Point point, Point sum) {
            sum.key = point.key;
            sum.x += point.x;
            return sum;
        }

        @Override
        public Point getResult(Point sum) {
            return sum;
        }

        @Override
        public Point merge(Point one, Point other) {
            one.x += other.x;
            return one;
        }
    }

    private interface Keeper {
        Holder HOLDER = new Holder();

        private Point help(Point point) {
            SEEN.add("last " + HOLDER.last);
            HOLDER.last = point;
            return point;
        }

        default Point call(Point point) {
            return help(point);
        }
    }

    private static final class Holder {
        private Point last;
    }

    /** Has a public method just like the private one of its interface. */
    private static final class Innocent implements MapFunction<Point, Point>, Keeper {
        public Point help(Point point) {
            return point;
        }

        @Override
        public Point map(Point point) {
            return call(point);
        }
    }

    private static final class Remembering extends RichMapFunction<Integer, int[]> {
        private transient Memory memory;

        @Override
        public void open(Configuration parameters) {
            memory = new Memory();
        }

        @Override
        public int[] map(Integer number) {
            int[] array = {number, memory.last == null ? -1 : memory.last[0]};
            memory.remember(array);
            return array;
        }
    }

    private static final class Memory {
        private int[] last;

        void remember(int[] array) {
            last = array;
        }
    }

    private static final class KeepingInHandler implements FlatMapFunction<Integer, Point> {
        private Point last;

        @Override
        public void flatMap(Integer number, Collector<Point> out) {
            Point point = new Point(last == null ? -1 : last.x, number);
            try {
                out.collect(point);
                if (number < 9) {
                    throw new IllegalStateException();
                }
            } catch (RuntimeException e) {
                last = point;
            }
        }
    }
}
