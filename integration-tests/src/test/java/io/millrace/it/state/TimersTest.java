// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.TimerService;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class TimersTest {

    private static final OutputTag<String> SIDE = new OutputTag<>("side") {};

    /**
     * Does what a record says: {@code key + 10} sets a timer of event time, {@code - 10} deletes it,
     * {@code p+} and {@code p-} do so in processing time, counted from now or, if there is no number, now.
     */
    private static final class Commanded extends KeyedProcessFunction<String, String, String> {

        private ValueState<String> lastRecord;
        private long startMs;

        @Override
        public void open(Configuration parameters) {
            lastRecord =
                    getRuntimeContext().getState(new ValueStateDescriptor<>("last", String.class));
        }

        @Override
        public void processElement(String record, Context context, Collector<String> out)
                throws Exception {
            String[] words = record.split(" ");
            long time = words.length > 2 ? Long.parseLong(words[2]) : 0;
            TimerService timers = context.timerService();
            if (startMs == 0) {
                startMs = timers.currentProcessingTime();
            }
            switch (words[1]) {
                case "+" -> timers.registerEventTimeTimer(time);
                case "-" -> timers.deleteEventTimeTimer(time);
                case "p+" -> timers.registerProcessingTimeTimer(startMs + time);
                case "p-" -> timers.deleteProcessingTimeTimer(startMs + time);
                default -> {
                    out.collect(context.getCurrentKey() + " seen @"
                            + Observed.label(context.timestamp()) + " ~"
                            + Observed.label(timers.currentWatermark()));
                    context.output(SIDE, record + " aside");
                }
            }
            lastRecord.update(words[0]);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out)
                throws Exception {
            boolean isEventTime =
                    context.timeDomain() == io.millrace.streaming.api.TimeDomain.EVENT_TIME;
            long shown = isEventTime ? time : time - startMs;
            out.collect(context.getCurrentKey() + "/" + lastRecord.value() + " "
                    + context.timeDomain() + " "
                    + shown + (context.timestamp() == time ? "" : " @" + context.timestamp())
                    + (isEventTime
                            ? " ~" + Observed.label(context.timerService().currentWatermark())
                            : ""));
        }
    }

    private static SingleOutputStreamOperator<String> commanded(
            io.millrace.streaming.api.datastream.DataStream<String> stream) {
        return stream.keyBy(record -> record.split(" ")[0]).process(new Commanded());
    }

    @Test
    @Tag("row:PF2")
    void shouldTellTimestampKeyAndTime() throws Exception {
        Script script = new Script().untimed("a x").at(5, "b x").watermark(3).at(6, "a x");

        List<String> seen = Jobs.everywhere(env -> {
            SingleOutputStreamOperator<String> main = commanded(script.in(env));
            return main.union(main.getSideOutput(SIDE));
        });
        List<String> withoutKeys = Jobs.inOrder(env -> script.in(env).process(new Observed()));

        assertThat(seen)
                .containsExactly(
                        "a seen @6 ~3",
                        "a seen @none ~start",
                        "a x aside",
                        "a x aside",
                        "b seen @5 ~start",
                        "b x aside");
        assertThat(withoutKeys).containsExactly("a x @none ~start", "b x @5 ~start", "a x @6 ~3");
    }

    /** Sets and deletes timers without keys. */
    private static final class Unkeyed extends ProcessFunction<String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            TimerService timers = context.timerService();
            List<Runnable> forbidden = List.of(
                    () -> timers.registerEventTimeTimer(1),
                    () -> timers.registerProcessingTimeTimer(1),
                    () -> timers.deleteEventTimeTimer(1),
                    () -> timers.deleteProcessingTimeTimer(1));
            for (Runnable call : forbidden) {
                try {
                    call.run();
                    out.collect("allowed");
                } catch (UnsupportedOperationException e) {
                    out.collect(e.getMessage());
                }
            }
        }
    }

    @Test
    @Tag("row:PF3")
    void shouldRejectTimersWithoutKeys() throws Exception {
        List<String> seen = Jobs.inOrder(env -> env.fromElements("a").process(new Unkeyed()));

        assertThat(seen).hasSize(4);
        assertThat(seen.subList(0, 2))
                .allMatch(line ->
                        line.startsWith("Setting timers is only supported on a keyed streams"));
        assertThat(seen.subList(2, 4))
                .allMatch(line ->
                        line.startsWith("Deleting timers is only supported on a keyed streams"));
    }

    @Test
    @Tag("row:PF4")
    @Tag("row:PF8")
    void shouldFireOncePerKeyAndTimestamp() throws Exception {
        Script script = new Script()
                .untimed("a + 10", "a + 10", "b + 10", "a + 11", "a + 10", "b x")
                .watermark(10)
                .untimed("a + 12")
                .watermark(11)
                .watermark(20);

        // How far the watermark is by then depends on how many came at once.
        List<String> seen = Jobs.everywhere(env ->
                commanded(script.in(env)).map(line -> line.substring(0, line.indexOf(" ~"))));

        assertThat(seen)
                .containsExactly(
                        "a/a EVENT_TIME 10",
                        "a/a EVENT_TIME 11",
                        "a/a EVENT_TIME 12",
                        "b seen @none",
                        "b/b EVENT_TIME 10");
    }

    @Test
    @Tag("row:PF5")
    void shouldFireInOrderOfTimeOnceWatermarkReachesIt() throws Exception {
        Script script = new Script()
                .untimed("a + 30", "b + 10", "a + 20", "c + 15")
                .watermark(9)
                .untimed("x y")
                .watermark(20)
                .untimed("d + 5")
                .untimed("x y")
                .watermark(21)
                .untimed("x y");

        List<String> seen = Jobs.inOrder(env -> commanded(script.in(env)));

        assertThat(seen)
                .containsExactly(
                        "x seen @none ~9",
                        "b/b EVENT_TIME 10 ~20",
                        "c/c EVENT_TIME 15 ~20",
                        "a/a EVENT_TIME 20 ~20",
                        "x seen @none ~20",
                        "d/d EVENT_TIME 5 ~21",
                        "x seen @none ~21",
                        "a/a EVENT_TIME 30 ~end");
    }

    @Test
    void shouldFireInProcessingTimeOnceClockReachesIt() throws Exception {
        Timeline timeline = new Timeline()
                .after(0, "a p+ 20")
                .after(1, "b p+ 10")
                .after(2, "c p+ -50")
                .after(5, "x y")
                .after(15, "x y")
                .after(30, "x y");

        for (int seed = 0; seed < 8; seed++) {
            List<String> seen = Jobs.stepped(seed, 1, env -> commanded(timeline.in(env)));

            assertThat(seen)
                    .as("seed %d", seed)
                    .containsExactly(
                            "c/c PROCESSING_TIME -50",
                            "x seen @none ~start",
                            "b/b PROCESSING_TIME 10",
                            "x seen @none ~start",
                            "a/a PROCESSING_TIME 20",
                            "x seen @none ~start");
        }
    }

    @Test
    @Tag("row:PF7")
    void shouldDeleteOnlyTheTimerOfKeyAndDomain() throws Exception {
        Timeline timeline = new Timeline()
                .after(0, "a + 10")
                .after(1, "b + 10")
                .after(2, "a p+ 10")
                .after(3, "b p+ 10")
                .after(4, "a - 10")
                .after(5, "b p- 10")
                .after(6, "b - 11")
                .after(7, "c - 10")
                .after(20, "x y");

        for (int seed = 0; seed < 8; seed++) {
            List<String> seen = Jobs.stepped(seed, 1, env -> commanded(timeline.in(env)));

            assertThat(seen)
                    .as("seed %d", seed)
                    .containsExactly(
                            "a/a PROCESSING_TIME 10",
                            "x seen @none ~start",
                            "b/b EVENT_TIME 10 ~end");
        }
    }

    /** Notices if two of its calls run at once. */
    private static final class Exclusive extends KeyedProcessFunction<Long, Long, String> {

        private final AtomicInteger inside = new AtomicInteger();
        private long fired;

        @Override
        public void processElement(Long value, Context context, Collector<String> out) {
            enter(out);
            context.timerService()
                    .registerProcessingTimeTimer(context.timerService().currentProcessingTime());
            leave();
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out) {
            enter(out);
            fired++;
            leave();
        }

        private void enter(Collector<String> out) {
            if (inside.incrementAndGet() != 1) {
                out.collect("not alone");
            }
        }

        private void leave() {
            inside.decrementAndGet();
        }

        @Override
        public void close() {
            FIRED.addAndGet((int) fired);
        }
    }

    private static final AtomicInteger FIRED = new AtomicInteger();

    @Test
    @Tag("row:PF8")
    void shouldNeverCallFunctionTwiceAtOnce() throws Exception {
        FIRED.set(0);

        List<String> seen = Jobs.threaded(
                4,
                env -> env.fromSequence(1, 200_000)
                        .keyBy(value -> value % 100)
                        .process(new Exclusive()));

        assertThat(seen).isEmpty();
        assertThat(FIRED.get()).isPositive();
    }

    /** Emits at each timer. */
    private static final class Emitting extends KeyedProcessFunction<String, String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            context.timerService().registerEventTimeTimer(50);
            context.timerService().registerProcessingTimeTimer(0);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out) {
            out.collect(context.timeDomain().name());
            context.output(SIDE, context.timeDomain() + " aside");
        }
    }

    @Test
    @Tag("row:PF10")
    void shouldGiveRecordsOfTimersTheTimeOfEventTimersOnly() throws Exception {
        Timeline timeline = new Timeline().after(0, "a").after(10, "a");

        List<String> seen = Jobs.stepped(1, 1, env -> {
            SingleOutputStreamOperator<String> main =
                    timeline.in(env).keyBy(value -> value).process(new Emitting());
            return main.process(new Observed());
        });

        assertThat(seen)
                .containsExactly(
                        "PROCESSING_TIME @none ~start",
                        "PROCESSING_TIME @none ~start",
                        "EVENT_TIME @50 ~start");
    }

    @Test
    @Tag("row:PF11")
    void shouldFireAllEventTimersAtTheEnd() throws Exception {
        Script script =
                new Script().untimed("a + 100", "b + " + Long.MAX_VALUE, "c + -100", "a p+ 100000");

        List<String> seen = Jobs.everywhere(env -> commanded(script.in(env)));

        assertThat(seen)
                .containsExactly(
                        "a/a EVENT_TIME 100 ~end",
                        "b/b EVENT_TIME " + Long.MAX_VALUE + " ~end",
                        "c/c EVENT_TIME -100 ~end");
    }
}
