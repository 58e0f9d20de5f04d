// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.engine.simulation.Simulation;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** The user's code throws: the message says which operator and subtask, for which record, and what was thrown. */
class FailingUserCodeTest {

    private static final String SUPPRESSED =
            "Recovery is suppressed by NoRestartBackoffTimeStrategy; ";
    private static final String CAUSE = "as asked";

    /** Every kind of user code; gets the numbers from 1 to 9 and fails at 5. */
    private enum Kind {
        MAP("fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.map(FailingUserCodeTest::failAtFive).name("fails");
            }
        },
        FILTER("fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                FilterFunction<Long> filter = n -> failAtFive(n) > 0;
                return numbers.filter(filter).name("fails");
            }
        },
        FLAT_MAP("fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                FlatMapFunction<Long, Long> function = (n, out) -> out.collect(failAtFive(n));
                return numbers.flatMap(function).returns(Types.LONG).name("fails");
            }
        },
        PROCESS("fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.process(new FailingProcess()).name("fails");
            }
        },
        SINK("Sink: fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                numbers.addSink(new FailingSink()).name("fails");
                return null;
            }
        },
        REDUCE("fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.keyBy(n -> 0).reduce((a, b) -> failAtFive(b)).name("fails");
            }
        },
        KEYED_PROCESS("fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.keyBy(n -> 0).process(new FailingKeyedProcess()).name("fails");
            }
        },
        WINDOW_REDUCE("fails") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return withTime(numbers)
                        .keyBy(n -> 0)
                        .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                        .reduce((a, b) -> failAtFive(b))
                        .name("fails");
            }
        },
        TIMESTAMP_ASSIGNER("Timestamps/Watermarks") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks()
                        .withTimestampAssigner((n, previous) -> failAtFive(n)));
            }
        },
        WATERMARK_GENERATOR("Timestamps/Watermarks") {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forGenerator(context -> new FailingGenerator(false))
                                .withTimestampAssigner((n, previous) -> n));
            }
        },
        KEY_SELECTOR(null) {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.keyBy(FailingUserCodeTest::failAtFive).map(n -> n);
            }
        },
        PARTITIONER(null) {
            @Override
            DataStream<?> apply(DataStream<Long> numbers) {
                return numbers.partitionCustom((key, n) -> (int) (failAtFive(key) % n), n -> n)
                        .map(n -> n);
            }
        };

        /** Name of the operator that is blamed; null if it is the way between two operators. */
        private final String operator;

        Kind(String operator) {
            this.operator = operator;
        }

        abstract DataStream<?> apply(DataStream<Long> numbers);
    }

    static Stream<Arguments> kindsAndSeeds() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(-1, 0, 3).map(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void shouldNameOperatorAndRecordBehindExchange(Kind kind, int seed) {
        StreamExecutionEnvironment environment = environment(seed, 2);
        DataStream<Long> numbers = environment
                .fromSequence(1, 9)
                .setParallelism(1)
                .name("numbers")
                .rebalance()
                .filter(n -> true)
                .name("passes");

        Throwable failure = failureOf(environment, kind.apply(numbers));

        String where = kind.operator == null
                ? "(HASH|CUSTOM) partitioning between operator 'passes' \\([12]/2\\) and operator 'Map'"
                : "operator '" + kind.operator + "' \\([12]/2\\)";
        assertThat(failure.getCause())
                .hasMessageMatching(
                        SUPPRESSED + where + " failed: java\\.lang\\.IllegalStateException: "
                                + CAUSE
                                + " \\(while it processed record [1-5] from '(Source: numbers|passes).* \\([12]/[12]\\)'\\)");
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void shouldNameOperatorAndRecordInChain(Kind kind, int seed) {
        StreamExecutionEnvironment environment = environment(seed, 1);
        DataStream<Long> numbers = environment.fromSequence(1, 9).name("numbers");

        Throwable failure = failureOf(environment, kind.apply(numbers));

        String where = kind.operator == null
                ? "(HASH|CUSTOM) partitioning between operator 'Source: numbers' \\(1/1\\) and operator 'Map'"
                : "operator '" + kind.operator + "' \\(1/1\\)";
        assertThat(failure.getCause())
                .hasMessageMatching(
                        SUPPRESSED + where + " failed: java\\.lang\\.IllegalStateException: "
                                + CAUSE
                                + " \\(while it processed record 5 (of|from) 'Source: numbers.* \\(1/1\\)'\\)");
    }

    /** User code that is not called for a record of its operator's input. */
    private enum Other {
        TIMER {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                return environment.fromSequence(1, 9).keyBy(n -> 0).process(new FailingTimer());
            }
        },
        WINDOW_FUNCTION {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                return withTime(environment.fromSequence(1, 9))
                        .keyBy(n -> 0)
                        .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                        .process(new FailingWindow());
            }
        },
        PERIODIC_GENERATOR {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                return environment
                        .fromSequence(1, 9)
                        .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forGenerator(
                                        context -> new FailingGenerator(true))
                                .withTimestampAssigner((n, previous) -> n));
            }
        },
        SOURCE {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                return environment.addSource(new FailingSource(false)).returns(Types.LONG);
            }
        },
        SOURCE_AND_CANCEL {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                return environment.addSource(new FailingSource(true)).returns(Types.LONG);
            }
        },
        OPEN {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                return environment.fromSequence(1, 9).map(new FailingRich(true));
            }
        },
        CLOSE {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                return environment.fromSequence(1, 9).map(new FailingRich(false));
            }
        },
        SINK_FINISH {
            @Override
            DataStream<?> build(StreamExecutionEnvironment environment) {
                environment.fromSequence(1, 9).addSink(new FailingFinish()).name("fails");
                return null;
            }
        };

        abstract DataStream<?> build(StreamExecutionEnvironment environment);
    }

    static Stream<Arguments> othersAndSeeds() {
        return Stream.of(Other.values())
                .flatMap(other -> Stream.of(-1, 0, 3).map(seed -> Arguments.of(other, seed)));
    }

    @ParameterizedTest
    @MethodSource("othersAndSeeds")
    void shouldNameOperatorWhereverUserCodeFails(Other other, int seed) {
        StreamExecutionEnvironment environment = environment(seed, 1);
        DataStream<?> stream = other.build(environment);
        if (stream instanceof SingleOutputStreamOperator<?> operator) {
            stream = operator.name("fails");
        }

        Throwable failure = failureOf(environment, stream);

        String prefix = switch (other) {
            case SOURCE, SOURCE_AND_CANCEL -> "Source: ";
            case SINK_FINISH -> "Sink: ";
            default -> "";
        };
        assertThat(failure.getCause())
                .hasMessageStartingWith(SUPPRESSED + "operator '" + prefix + "fails' (1/1) failed: "
                        + "java.lang.IllegalStateException: " + CAUSE);
        if (other == Other.SOURCE || other == Other.SOURCE_AND_CANCEL) {
            assertThat(failure.getCause())
                    .hasMessageEndingWith(
                            " (while it processed record 4 of 'Source: fails -> Sink: discards (1/1)')");
        }
        if (other == Other.OPEN || other == Other.CLOSE) {
            assertThat(failure.getCause()).hasMessageEndingWith(CAUSE);
        }
    }

    /** Errors that user code may run into; none of them may take the engine's threads along. */
    private enum Fatal {
        OUT_OF_MEMORY {
            @Override
            Error error() {
                return new OutOfMemoryError(CAUSE);
            }
        },
        STACK_OVERFLOW {
            @Override
            Error error() {
                return new StackOverflowError(CAUSE);
            }
        },
        LINKAGE {
            @Override
            Error error() {
                return new NoClassDefFoundError(CAUSE);
            }
        },
        ASSERTION {
            @Override
            Error error() {
                return new AssertionError(CAUSE);
            }
        };

        abstract Error error();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFailJobOnErrors(Fatal fatal) {
        for (FailingWithError.Place place : FailingWithError.Place.values()) {
            StreamExecutionEnvironment environment = environment(-1, 1);
            environment
                    .fromSequence(1, 9)
                    .rebalance()
                    .map(new FailingWithError(fatal, place))
                    .name("fails")
                    .addSink(new DiscardingSink<>());

            assertThatThrownBy(environment::execute)
                    .isInstanceOf(JobExecutionException.class)
                    .hasMessage("Job execution failed.")
                    .hasStackTraceContaining("operator 'fails' (1/1) failed: " + fatal.error())
                    .rootCause()
                    .isInstanceOf(fatal.error().getClass());
        }
    }

    /** Threads if the seed is negative, else simulated. */
    private static StreamExecutionEnvironment environment(int seed, int parallelism) {
        return seed < 0
                ? StreamExecutionEnvironment.createLocalEnvironment(parallelism)
                : Simulation.environment(seed, parallelism);
    }

    private static Throwable failureOf(
            StreamExecutionEnvironment environment, DataStream<?> stream) {
        if (stream != null) {
            stream.addSink(new DiscardingSink<>()).name("discards");
        }
        Throwable failure = catchThrowable(environment::execute);
        assertThat(failure)
                .isInstanceOf(JobExecutionException.class)
                .hasMessage("Job execution failed.")
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(CAUSE);
        return failure;
    }

    private static DataStream<Long> withTime(DataStream<Long> numbers) {
        return numbers.assignTimestampsAndWatermarks(
                WatermarkStrategy.<Long>forMonotonousTimestamps()
                        .withTimestampAssigner((n, previous) -> n));
    }

    private static Long failAtFive(Long number) {
        if (number == 5) {
            throw new IllegalStateException(CAUSE);
        }
        return number;
    }

    private static final class FailingProcess extends ProcessFunction<Long, Long> {

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            out.collect(failAtFive(value));
        }
    }

    private static final class FailingKeyedProcess
            extends KeyedProcessFunction<Integer, Long, Long> {

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            out.collect(failAtFive(value));
        }
    }

    private static final class FailingSink implements SinkFunction<Long> {

        @Override
        public void invoke(Long value, Context context) {
            failAtFive(value);
        }
    }

    private static final class FailingGenerator implements WatermarkGenerator<Long> {
        private final boolean failsPeriodically;

        FailingGenerator(boolean failsPeriodically) {
            this.failsPeriodically = failsPeriodically;
        }

        @Override
        public void onEvent(Long event, long timestamp, WatermarkOutput output) {
            if (!failsPeriodically) {
                failAtFive(event);
            }
            output.emitWatermark(new Watermark(timestamp));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            if (failsPeriodically) {
                failAtFive(5L);
            }
        }
    }

    private static final class FailingTimer extends KeyedProcessFunction<Integer, Long, Long> {

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            context.timerService().registerEventTimeTimer(10);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Long> out) {
            failAtFive(5L);
        }
    }

    private static final class FailingWindow
            extends ProcessWindowFunction<Long, Long, Integer, TimeWindow> {

        @Override
        public void process(
                Integer key, Context context, Iterable<Long> elements, Collector<Long> out) {
            failAtFive(5L);
        }
    }

    private static final class FailingSource implements SourceFunction<Long> {
        private final boolean failsInCancel;

        FailingSource(boolean failsInCancel) {
            this.failsInCancel = failsInCancel;
        }

        @Override
        public void run(SourceContext<Long> context) {
            for (long n = 1; n <= 3; n++) {
                context.collect(n);
            }
            failAtFive(5L);
        }

        @Override
        public void cancel() {
            if (failsInCancel) {
                throw new IllegalArgumentException("cancel() fails too");
            }
        }
    }

    private static final class FailingRich extends RichMapFunction<Long, Long> {
        private final boolean failsInOpen;

        FailingRich(boolean failsInOpen) {
            this.failsInOpen = failsInOpen;
        }

        @Override
        public void open(Configuration parameters) {
            if (failsInOpen) {
                failAtFive(5L);
            }
        }

        @Override
        public Long map(Long value) {
            return value;
        }

        @Override
        public void close() {
            if (!failsInOpen) {
                failAtFive(5L);
            }
        }
    }

    private static final class FailingFinish implements SinkFunction<Long> {

        @Override
        public void invoke(Long value, Context context) {}

        @Override
        public void finish() {
            failAtFive(5L);
        }
    }

    private static final class FailingWithError extends RichMapFunction<Long, Long> {

        private enum Place {
            OPEN,
            MAP,
            CLOSE
        }

        private final Fatal fatal;
        private final Place place;

        FailingWithError(Fatal fatal, Place place) {
            this.fatal = fatal;
            this.place = place;
        }

        @Override
        public void open(Configuration parameters) {
            failAt(Place.OPEN);
        }

        @Override
        public Long map(Long value) {
            failAt(Place.MAP);
            return value;
        }

        @Override
        public void close() {
            failAt(Place.CLOSE);
        }

        private void failAt(Place here) {
            if (here == place) {
                throw fatal.error();
            }
        }
    }
}
