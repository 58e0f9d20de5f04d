// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.it.Jobs;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Each record is followed by a watermark of its own timestamp. */
class WatermarkOrderTest {

    private static final int RECORDS = 3000;

    private static Script script() {
        Script script = new Script();
        for (int i = 0; i < RECORDS; i++) {
            script.at(i, "r").watermark(i);
        }
        return script;
    }

    /** Tells records that a watermark has overtaken, and the difference between both. */
    private static final class Judge extends ProcessFunction<String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            long watermark = context.timerService().currentWatermark();
            if (context.timestamp() <= watermark) {
                out.collect("overtaken " + context.timestamp());
            } else if (context.timestamp() == watermark + 1) {
                out.collect("close");
            } else {
                out.collect("apart");
            }
        }
    }

    private static void assertNoneOvertaken(List<String> seen) {
        assertThat(seen).hasSize(RECORDS).allMatch(line -> !line.startsWith("overtaken"));
    }

    @Test
    @Tag("row:W17")
    void shouldNeverOvertakeRecordsOverAnyPartitioning() throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            int parallelism = 1 + seed % 4;
            assertNoneOvertaken(Jobs.stepped(seed, parallelism, env -> {
                DataStream<String> stream = script().in(env);
                return stream.rebalance().process(new Judge()).forward().map(line -> line);
            }));
            assertNoneOvertaken(Jobs.stepped(
                    seed,
                    parallelism,
                    env -> script().in(env)
                            .rescale()
                            .map(value -> value)
                            .shuffle()
                            .map(value -> value)
                            .keyBy(String::length)
                            .process(new Judge())));
        }
        assertNoneOvertaken(Jobs.threaded(
                4,
                env -> script().in(env)
                        .rebalance()
                        .map(value -> value)
                        .shuffle()
                        .process(new Judge())));
    }

    @Test
    @Tag("row:W17")
    void shouldStayBehindRecordsInChainsAndOverOneChannel() throws Exception {
        List<String> chained =
                Jobs.inOrder(env -> script().in(env).map(value -> value).process(new Judge()));
        List<String> overChannel = Jobs.inOrder(
                env -> script().in(env).map(value -> value).disableChaining().process(new Judge()));

        assertThat(chained.subList(1, RECORDS)).containsOnly("close");
        assertThat(overChannel.subList(1, RECORDS)).containsOnly("close");
    }
}
