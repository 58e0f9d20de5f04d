// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.streaming.api.functions.co.CoProcessFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Event time behind two inputs. Steps are five milliseconds apart, so that every seed sees them in the same order. */
class TwoInputWatermarksTest {

    /** Says for each record which watermark its operator has, and what has gone behind it. */
    private static List<String> seen(int seed, TimedStream left, TimedStream right)
            throws Exception {
        return Jobs.stepped(
                seed,
                1,
                env -> left.in(env)
                        .connect(right.in(env))
                        .process(new CoProcessFunction<String, String, String>() {
                            @Override
                            public void processElement1(
                                    String value, Context context, Collector<String> out) {
                                out.collect(value.split(" ")[0] + " "
                                        + Observed.label(
                                                context.timerService().currentWatermark()));
                            }

                            @Override
                            public void processElement2(
                                    String value, Context context, Collector<String> out) {
                                processElement1(value, context, out);
                            }
                        })
                        .process(new Observed()));
    }

    private static void assertSeen(List<String> expected, TimedStream left, TimedStream right)
            throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            assertThat(seen(seed, left, right)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    @Tag("row:M3")
    void shouldBeAsFarAsTheInputThatIsBehind() throws Exception {
        TimedStream left = new TimedStream()
                .after(5, "watermark 10")
                .after(10, "a 1")
                .after(20, "b 1")
                .after(25, "watermark 30")
                .after(30, "c 1")
                .after(50, "end");
        TimedStream right = new TimedStream()
                .after(15, "watermark 5")
                .after(35, "watermark 40")
                .after(40, "d 1")
                .after(50, "end");

        assertSeen(
                List.of("a start @1 ~start", "b 5 @1 ~5", "c 5 @1 ~5", "d 30 @1 ~30"), left, right);
    }

    @Test
    @Tag("row:M3")
    void shouldIgnoreInputWhileItIsIdle() throws Exception {
        TimedStream left = new TimedStream()
                .after(5, "watermark 10")
                .after(10, "idle")
                .after(30, "watermark 25")
                .after(35, "c 1")
                .after(60, "end");
        TimedStream right = new TimedStream()
                .after(15, "watermark 20")
                .after(20, "b 1")
                .after(40, "watermark 50")
                .after(45, "d 1")
                .after(60, "end");

        // 30: active again, and ahead; 40: held back by the left side.
        assertSeen(List.of("b 20 @1 ~20", "c 20 @1 ~20", "d 25 @1 ~25"), left, right);
    }

    @Test
    @Tag("row:M3")
    void shouldGoOnWithTheOtherInputOnceOneHasEnded() throws Exception {
        TimedStream left = new TimedStream().after(5, "watermark 10").after(10, "end");
        TimedStream right =
                new TimedStream().after(20, "watermark 70").after(25, "b 1").after(40, "end");

        assertSeen(List.of("b 70 @1 ~70"), left, right);
    }
}
