// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On threads, since a consumer that keeps others waiting takes real time. */
class BlockedIdlenessTest {

    private static final long IDLENESS_MS = 1000;
    private static final long BLOCKED_MS = 1500;
    private static final int BURST = 200_000;

    /** Its first record takes long. */
    private static final class SlowStart implements MapFunction<Integer, Integer> {

        @Override
        public Integer map(Integer value) throws Exception {
            if (value == 0) {
                new CountDownLatch(1).await(BLOCKED_MS, TimeUnit.MILLISECONDS);
            }
            return value;
        }
    }

    @Test
    @Tag("row:W11")
    void shouldNotTakeTimeSpentWaitingForRoomAsIdle() throws Exception {
        Timeline held =
                new Timeline().after(20, "x 10").after(80, "burst 0").after(1750, "probe 0");
        Timeline other =
                new Timeline().after(20, "x 1000").after(40, "x 1000").after(1800, "x 1000");
        WatermarkStrategy<String> strategy = WatermarkStrategy.<String>forMonotonousTimestamps()
                .withTimestampAssigner((value, before) -> Long.parseLong(value.split(" ")[1]));

        List<String> seen = Jobs.threaded(1, env -> {
            env.getConfig().setAutoWatermarkInterval(5);
            DataStream<String> both = held.in(env);
            both.<Integer>flatMap((value, out) -> {
                        for (int i = 0; value.startsWith("burst") && i < BURST; i++) {
                            out.collect(i);
                        }
                    })
                    .returns(Types.INT)
                    .map(new SlowStart())
                    .disableChaining()
                    .addSink(new DiscardingSink<>());
            return both.filter(value -> !value.startsWith("burst"))
                    .assignTimestampsAndWatermarks(
                            strategy.withIdleness(Duration.ofMillis(IDLENESS_MS)))
                    .union(other.in(env).assignTimestampsAndWatermarks(strategy))
                    .process(new Observed())
                    .filter(line -> line.startsWith("probe"));
        });

        assertThat(seen).containsExactly("probe 0 @0 ~9");
    }
}
