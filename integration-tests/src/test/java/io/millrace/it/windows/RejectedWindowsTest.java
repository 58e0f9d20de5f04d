// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichAggregateFunction;
import io.millrace.api.common.functions.RichReduceFunction;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.AllWindowedStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.DeltaTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RejectedWindowsTest {

    private static final TumblingEventTimeWindows TENS =
            TumblingEventTimeWindows.of(Time.milliseconds(10));

    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(2);

    private static Time ms(long millis) {
        return Time.milliseconds(millis);
    }

    private WindowedStream<Tuple2<String, Integer>, String, TimeWindow> tens() {
        return new Script().keyedIn(env).window(TENS);
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static Throwable failureOf(WindowJobs.Program program) {
        try {
            WindowJobs.run(program);
        } catch (Throwable e) {
            return rootOf(e);
        }
        return null;
    }

    @Test
    @Tag("row:N1")
    void shouldRejectParallelWindowOfAllKeys() throws Exception {
        AllWindowedStream<Tuple2<String, Integer>, TimeWindow> all =
                new Script().in(env).windowAll(TENS);

        assertThat(all.sum(1).getParallelism()).isEqualTo(1);
        assertThatThrownBy(() -> all.sum(1).setParallelism(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The parallelism of non parallel operator must be 1.");
        assertThat(tens().sum(1).setParallelism(2).getParallelism()).isEqualTo(2);
    }

    @Test
    @Tag("row:N5")
    void shouldRejectOffsetsBeyondSize() {
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(ms(10), ms(10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(ms(10), ms(-10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlidingEventTimeWindows.of(ms(10), ms(5), ms(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("row:N8")
    void shouldFailWhenDynamicGapIsNotPositive() {
        Throwable failure = failureOf(env -> new Script()
                .at(1, "a", 5)
                .at(2, "a", 0)
                .keyedIn(env)
                .window(EventTimeSessionWindows.withDynamicGap(
                        (Tuple2<String, Integer> element) -> element.f1))
                .process(new Listing<>()));

        assertThat(failure)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dynamic session time gap must satisfy 0 < gap");
    }

    @Test
    @Tag("row:N9")
    void shouldRejectTriggerThatCannotMergeOnSessions() {
        WindowedStream<Tuple2<String, Integer>, String, TimeWindow> sessions =
                new Script().keyedIn(env).window(EventTimeSessionWindows.withGap(ms(10)));
        DeltaTrigger<Tuple2<String, Integer>, TimeWindow> trigger = DeltaTrigger.of(
                1,
                (older, newer) -> 0,
                Types.<Tuple2<String, Integer>>TUPLE(Types.STRING, Types.INT)
                        .createSerializer(env.getConfig()));

        assertThatThrownBy(() -> sessions.trigger(trigger))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "A merging window assigner cannot be used with a trigger that does not support merging.");
    }

    private static final class RichSum extends RichReduceFunction<Tuple2<String, Integer>> {

        @Override
        public Tuple2<String, Integer> reduce(
                Tuple2<String, Integer> left, Tuple2<String, Integer> right) {
            return left;
        }
    }

    private static final class RichCount
            extends RichAggregateFunction<Tuple2<String, Integer>, Integer, Integer> {

        @Override
        public Integer createAccumulator() {
            return 0;
        }

        @Override
        public Integer add(Tuple2<String, Integer> value, Integer accumulator) {
            return accumulator + 1;
        }

        @Override
        public Integer getResult(Integer accumulator) {
            return accumulator;
        }

        @Override
        public Integer merge(Integer left, Integer right) {
            return left + right;
        }
    }

    @Test
    @Tag("row:N23")
    void shouldRejectRichReduceFunction() throws Exception {
        assertThatThrownBy(() -> tens().reduce(new RichSum()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("ReduceFunction of reduce can not be a RichFunction.");
        assertThatThrownBy(() -> tens().reduce(new RichSum(), new Listing<>()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Tag("row:N24")
    void shouldRejectRichAggregateFunction() {
        assertThatThrownBy(() -> tens().aggregate(new RichCount()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("This aggregation function cannot be a RichFunction.");
    }

    @Test
    @Tag("row:N33")
    void shouldRejectNegativeLateness() {
        assertThatThrownBy(() -> tens().allowedLateness(ms(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The allowed lateness cannot be negative.");
    }

    @Test
    void shouldFailWhenRecordInEventTimeWindowHasNoTimestamp() {
        String hint =
                "Record has Long.MIN_VALUE timestamp (= no timestamp marker). Is the time characteristic set to"
                        + " 'ProcessingTime', or did you forget to call"
                        + " 'DataStream.assignTimestampsAndWatermarks(...)'?";

        Throwable tumbling = failureOf(env ->
                new Script().untimed("a", 1).keyedIn(env).window(TENS).process(new Listing<>()));
        Throwable sliding = failureOf(env -> new Script()
                .untimed("a", 1)
                .keyedIn(env)
                .window(SlidingEventTimeWindows.of(ms(10), ms(5)))
                .process(new Listing<>()));

        assertThat(tumbling).isInstanceOf(RuntimeException.class).hasMessage(hint);
        assertThat(sliding).isInstanceOf(RuntimeException.class).hasMessage(hint);
    }

    /** Wants state of its own per window. */
    private static final class Hoarding
            extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, TimeWindow> {

        @Override
        public void process(
                String key,
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out)
                throws Exception {
            context.windowState()
                    .getState(new ValueStateDescriptor<>("any", Types.INT))
                    .update(1);
        }
    }

    @Test
    void shouldRejectPerWindowStateWhereWindowsMerge() {
        Throwable failure = failureOf(env -> new Script()
                .at(1, "a", 5)
                .keyedIn(env)
                .window(EventTimeSessionWindows.withGap(ms(10)))
                .process(new Hoarding()));

        assertThat(failure)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith(
                        "Per-window state is not allowed when using merging windows.");
    }
}
