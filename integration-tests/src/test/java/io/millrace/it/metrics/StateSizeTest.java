// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

class StateSizeTest {

    private static final String METRIC = "job.held.0.numKeysHeld";
    private static final long KEYS = 50;

    private static final Time TEN = Time.milliseconds(10);

    /** What holds something for the keys until event time has come to 39. */
    enum Holding {
        SUMS {
            @Override
            SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed) {
                return keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(40)))
                        .reduce((a, b) -> a);
            }
        },
        LISTS_OF_MANY_WINDOWS {
            @Override
            SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed) {
                return keyed.window(SlidingEventTimeWindows.of(
                                Time.milliseconds(35), Time.milliseconds(5)))
                        .process(new WindowSize<>());
            }
        },
        MERGED_WINDOWS {
            @Override
            SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed) {
                return keyed.window(EventTimeSessionWindows.withGap(Time.milliseconds(30)))
                        .reduce((a, b) -> a);
            }
        },
        WINDOWS_THAT_ALLOW_LATENESS {
            @Override
            SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed) {
                return keyed.window(TumblingEventTimeWindows.of(TEN))
                        .allowedLateness(Time.milliseconds(30))
                        .reduce((a, b) -> a);
            }
        },
        TRIGGERS_WITH_STATE {
            @Override
            SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed) {
                return keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(40)))
                        .trigger(ContinuousEventTimeTrigger.of(Time.milliseconds(7)))
                        .reduce((a, b) -> a);
            }
        },
        EVICTED_WINDOWS {
            @Override
            SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed) {
                return keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(40)))
                        .evictor(CountEvictor.of(1))
                        .process(new WindowSize<>());
            }
        },
        TIMERS {
            @Override
            SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed) {
                return keyed.process(new Timing());
            }
        };

        abstract SingleOutputStreamOperator<Long> of(KeyedStream<Long, Long> keyed);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("row:N15")
    void shouldHoldNothingOnceEventTimeHasPassed(Holding holding) throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, Heard.settings());
        DataStream<Long> source = env.addSource(new Watching(), Types.LONG);

        holding.of(source.keyBy(value -> value % KEYS))
                .name("held")
                .addSink(new DiscardingSink<>());
        env.execute("job");

        assertThat(Heard.GONE).containsEntry(METRIC, 0L);
    }

    /** Goes on when as much is held as there should be. */
    private static final class Watching implements SourceFunction<Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<Long> context) {
            for (long value = 0; value < 2 * KEYS; value++) {
                context.collectWithTimestamp(value, value < KEYS ? 2 : 7);
            }
            awaitHeld(KEYS);
            context.emitWatermark(new Watermark(20));
            context.collectWithTimestamp(KEYS * 1000, 1);
            awaitHeld(KEYS);
            context.emitWatermark(new Watermark(60));
            awaitHeld(0);
        }

        private static void awaitHeld(long keys) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Long.valueOf(keys).equals(Heard.value(METRIC)));
        }

        @Override
        public void cancel() {}
    }

    private static final class WindowSize<
                    W extends io.millrace.streaming.api.windowing.windows.Window>
            extends io.millrace.streaming.api.functions.windowing.ProcessWindowFunction<
                    Long, Long, Long, W> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(Long key, Context context, Iterable<Long> values, Collector<Long> out) {
            long size = 0;
            for (Long ignored : values) {
                size++;
            }
            out.collect(size);
        }
    }

    private static final class Timing extends KeyedProcessFunction<Long, Long, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            context.timerService().registerEventTimeTimer(35 + value % 2);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Long> out) {
            out.collect(timestamp);
        }
    }
}
