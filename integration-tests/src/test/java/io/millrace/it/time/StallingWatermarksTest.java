// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.it.Logged;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.RichParallelSourceFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What the user is told about watermarks that may stand still. */
class StallingWatermarksTest {

    private static final WatermarkStrategy<Long> MONOTONOUS =
            WatermarkStrategy.forMonotonousTimestamps();
    private static final WatermarkStrategy<Long> TIMED =
            MONOTONOUS.withTimestampAssigner((number, before) -> number);

    private interface Job {
        DataStream<Long> build(DataStream<Long> numbers);
    }

    /** Says nothing of its end, though it has one. */
    private static final class Numbers extends RichParallelSourceFunction<Long> {

        @Override
        public void run(SourceContext<Long> context) {
            for (long number = 1; number < 10; number++) {
                context.collect(number);
            }
        }

        @Override
        public void cancel() {}
    }

    private static List<String> warnings(int parallelism, Job job) throws Exception {
        return warnings(parallelism, env -> env.addSource(new Numbers()), job);
    }

    private static List<String> warnings(
            int parallelism, Function<StreamExecutionEnvironment, DataStream<Long>> source, Job job)
            throws Exception {
        try (Logged logged = new Logged()) {
            StreamExecutionEnvironment env =
                    StreamExecutionEnvironment.createLocalEnvironment(parallelism);
            job.build(source.apply(env)).addSink(new DiscardingSink<>());
            env.execute("filters");
            return logged.containing("assigns watermarks behind filters");
        }
    }

    @Test
    @Tag("row:W16")
    void shouldWarnOncePerJobOfWatermarksBehindFilters() throws Exception {
        List<String> warnings = warnings(
                2,
                numbers -> numbers.filter(number -> number > 3)
                        .map(number -> number)
                        .assignTimestampsAndWatermarks(TIMED)
                        .map(number -> number)
                        .filter(number -> number > 4)
                        .name("second filter")
                        .assignTimestampsAndWatermarks(MONOTONOUS)
                        .name("second"));

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("WARN Job 'filters' assigns watermarks behind filters:"
                        + " 'Timestamps/Watermarks' (StallingWatermarksTest.java:")
                .contains(" behind 'Filter' (StallingWatermarksTest.java:")
                .contains("; 'second' (StallingWatermarksTest.java:")
                .contains(" behind 'second filter' (")
                .contains("or add withIdleness(...) to the strategy");
    }

    @Test
    @Tag("row:W16")
    void shouldNotWarnWhereNoSubtaskHoldsBackOthers() throws Exception {
        assertThat(warnings(
                        1,
                        numbers -> numbers.filter(number -> true)
                                .assignTimestampsAndWatermarks(TIMED)))
                .isEmpty();
        assertThat(warnings(
                        2,
                        env -> env.fromSequence(1, 9),
                        numbers -> numbers.filter(number -> true)
                                .assignTimestampsAndWatermarks(TIMED)))
                .isEmpty();
        assertThat(warnings(
                        2,
                        numbers -> numbers.assignTimestampsAndWatermarks(TIMED)
                                .filter(number -> true)))
                .isEmpty();
        assertThat(warnings(
                        2,
                        numbers -> numbers.filter(number -> true)
                                .rebalance()
                                .assignTimestampsAndWatermarks(TIMED)))
                .isEmpty();
        assertThat(warnings(
                        2,
                        numbers -> numbers.filter(number -> true)
                                .assignTimestampsAndWatermarks(
                                        TIMED.withIdleness(Duration.ofMillis(5)))))
                .isEmpty();
        assertThat(warnings(
                        2,
                        numbers -> numbers.filter(number -> true)
                                .assignTimestampsAndWatermarks(MONOTONOUS
                                        .withIdleness(Duration.ofMillis(5))
                                        .withTimestampAssigner((number, before) -> number))))
                .isEmpty();
        assertThat(warnings(
                        2,
                        numbers -> numbers.filter(number -> true)
                                .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())))
                .isEmpty();
    }
}
