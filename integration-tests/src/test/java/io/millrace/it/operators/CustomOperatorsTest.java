// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

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
    void shouldEmitIntoSideOutputs() throws Exception {
        List<String> seen = Jobs.inOrder(env -> life(env)
                .getSideOutput(LifeOperator.SIDE)
                .transform("life", Types.STRING, new LifeOperator()));

        assertThat(seen)
                .contains("side a true 7", "watermark 5", "side c true 7", "finish")
                .doesNotContain("a false -9223372036854775808");
    }
}
