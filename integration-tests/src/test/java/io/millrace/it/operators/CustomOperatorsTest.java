// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.it.Script;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.operators.ChainingStrategy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

class CustomOperatorsTest {

    private static SingleOutputStreamOperator<String> life(StreamExecutionEnvironment env) {
        return new Script()
                .untimed("a")
                .watermark(5)
                .at(9, "b")
                .idle()
                .at(8, "c")
                .in(env)
                .transform("life", Types.STRING, new LifeOperator());
    }

    @Test
    @Tag("row:PF12")
    void shouldCallAnOperatorInFlinksOrder() throws Exception {
        List<String> seen = Jobs.inOrder(CustomOperatorsTest::life);

        // As Flink 1.14.4 prints it.
        assertThat(seen)
                .containsExactly(
                        "emitted in open",
                        "initialize restored=false raw=false",
                        "Attempt to access keyed state from non-keyed operator.",
                        "open subtask 0 keyed false false",
                        "UnsupportedOperationException: Key can only be retrieved on KeyedStream.",
                        "RuntimeException: Cannot create partitioned state. The keyed state backend has not been set."
                                + " This indicates that the operator is not partitioned/keyed.",
                        "RuntimeException: The timer service has not been initialized.",
                        "a false -9223372036854775808",
                        "watermark 5",
                        "b true 9",
                        "WatermarkStatus(IDLE)",
                        "WatermarkStatus(ACTIVE)",
                        "c true 8",
                        "watermark 9223372036854775807",
                        "end of input",
                        "finish");
    }

    @Test
    @Tag("row:PF12")
    void shouldEmitIntoSideOutputs() throws Exception {
        List<String> seen = Jobs.inOrder(env -> life(env)
                .getSideOutput(LifeOperator.SIDE)
                .transform("life", Types.STRING, new LifeOperator()));

        assertThat(seen)
                .contains("side a true 7", "watermark 5", "side c true 7", "finish")
                .doesNotContain("a false -9223372036854775808");
    }

    @Test
    @Tag("row:PF12")
    void shouldKeepStateAndTimersOfNamespacesApart() throws Exception {
        List<String> seen = Jobs.inOrder(env -> new Script()
                .at(1, "a x add")
                .at(2, "b x add")
                .at(3, "a y add")
                .at(4, "a x add")
                .at(5, "a x timers")
                .at(6, "b x timers")
                .at(7, "b x each")
                .watermark(9)
                .watermark(10)
                .at(8, "b x add")
                .watermark(30)
                .in(env)
                .keyBy(record -> record.split(" ")[0])
                .transform("namespaces", Types.STRING, new NamespacesOperator()));

        // As Flink 1.14.4 prints it, but for the order of timers that are due at the same time.
        assertThat(seen)
                .startsWith(
                        "same service true",
                        "Already initialized Timer Service tried to be initialized with different"
                                + " key and namespace serializers.")
                .containsExactlyInAnyOrder(
                        "same service true",
                        "Already initialized Timer Service tried to be initialized with different key and namespace"
                                + " serializers.",
                        "a [a x add] null 1",
                        "b [b x add] null 1",
                        "a [a y add] null 2",
                        "a [a x add, a x add] null 3",
                        "each a x 10",
                        "each a x! 10",
                        "each b x 10",
                        "each b x! 10",
                        "each a VoidNamespace 10",
                        "each a VoidNamespace 30",
                        "each b VoidNamespace 10",
                        "each b VoidNamespace 30",
                        "plain a VoidNamespace 10 current a count 3",
                        "plain b VoidNamespace 10 current b count 1",
                        "first a x 10 current a watermark 10 holds [a x add, a x add]",
                        "first b x! 10 current b watermark 10 holds null",
                        "first b x! 5 current b watermark 10 holds null",
                        "first a x! 10 current a watermark 10 holds null",
                        "first a x! 5 current a watermark 10 holds null",
                        "first b x! 10 current b watermark 10 holds null",
                        "first a x! 10 current a watermark 10 holds null",
                        "first b x 10 current b watermark 10 holds [b x add]",
                        "second a 1 10 current a count 3",
                        "second b 1 10 current b count 1",
                        "b [b x add, b x add] null 2",
                        "plain b VoidNamespace 30 current b count 2",
                        "plain a VoidNamespace 30 current a count 3",
                        "second b 2 11 current b count 2",
                        "second a 2 11 current a count 3",
                        "first b late 40 current b watermark 9223372036854775807 holds null",
                        "first a late 40 current a watermark 9223372036854775807 holds null");
    }

    @Test
    @Tag("row:PF12")
    void shouldFireTimersByTheWallClockInOrder() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            List<String> seen = Jobs.stepped(
                    seed,
                    1,
                    env -> new Timeline()
                            .after(0, "a")
                            .after(300, "b")
                            .in(env)
                            .keyBy(record -> "a")
                            .transform("clock", Types.STRING, new ClockOperator()));

            // As Flink 1.14.4 prints it.
            assertThat(seen)
                    .as("seed %d", seed)
                    .containsExactly(
                            "start",
                            "cancelled true true true",
                            "at -10",
                            "at 110",
                            "timer 115 of a",
                            "at 120",
                            "beat 1",
                            "beat 2",
                            "beat 3");
        }
    }

    private static List<String> signals(ChainingStrategy strategy) throws Exception {
        List<String> seen = Jobs.inOrder(env -> {
            LifeOperator listening = new SignallingOperator.Listening();
            listening.setChainingStrategy(strategy);
            return new Script()
                    .untimed("w5", "latency", "idle", "idle", "w9", "active", "w8", "w11")
                    .in(env)
                    .transform("signals", Types.STRING, new SignallingOperator())
                    .transform("listens", Types.STRING, listening);
        });
        return seen.stream()
                .filter(line -> line.startsWith("w")
                        || line.startsWith("W")
                        || line.startsWith("latency since"))
                .map(line -> line.replace(" false -9223372036854775808", ""))
                .toList();
    }

    @Test
    @Tag("row:PF12")
    void shouldPassOnWhateverAnOperatorEmits() throws Exception {
        List<String> chained = signals(ChainingStrategy.ALWAYS);
        List<String> apart = signals(ChainingStrategy.HEAD);

        // As Flink 1.14.4 prints it: what is emitted while the output is idle is dropped.
        assertThat(chained)
                .containsExactly(
                        "watermark 5",
                        "w5",
                        "latency since 1 3",
                        "WatermarkStatus(IDLE)",
                        "w9",
                        "WatermarkStatus(ACTIVE)",
                        "watermark 8",
                        "w8",
                        "watermark 11",
                        "w11",
                        "watermark 9223372036854775807");
        assertThat(apart).isEqualTo(chained);
    }
}
