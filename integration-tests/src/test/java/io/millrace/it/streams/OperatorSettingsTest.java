// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a program says of single operators, as their tasks see it. */
class OperatorSettingsTest {

    /** Task name, own subtask of how many, key groups. */
    private static final class Tell extends RichMapFunction<String, String> {

        @Override
        public String map(String value) {
            String chain = getRuntimeContext().getTaskName();
            return chain.replace(" -> Sink: Data stream collect sink", "")
                    + " " + (getRuntimeContext().getIndexOfThisSubtask() + 1)
                    + "/" + getRuntimeContext().getNumberOfParallelSubtasks()
                    + " max " + getRuntimeContext().getMaxNumberOfParallelSubtasks();
        }
    }

    private static DataStream<String> words(StreamExecutionEnvironment env) {
        return env.fromElements("a", "b", "c", "d", "e", "f", "g", "h");
    }

    private static Set<String> told(Jobs.Program<String> program) throws Exception {
        Set<String> onThreads = new HashSet<>(Jobs.threaded(2, program));
        for (int seed = 0; seed < 4; seed++) {
            assertThat(new HashSet<>(Jobs.stepped(seed, 2, program))).isEqualTo(onThreads);
        }
        return onThreads;
    }

    @Test
    void shouldNameTasksByTheirOperators() throws Exception {
        Set<String> first = told(env -> env.fromSequence(1, 8)
                .name("numbers")
                .map(v -> "")
                .map(new Tell())
                .name("teller"));
        Set<String> second = told(
                env -> words(env).rebalance().map(new Tell()).name("second").startNewChain());

        assertThat(first)
                .containsExactlyInAnyOrder(
                        "Source: numbers -> Map -> teller 1/2 max 128",
                        "Source: numbers -> Map -> teller 2/2 max 128");
        assertThat(second).containsExactlyInAnyOrder("second 1/2 max 128", "second 2/2 max 128");
    }

    @Test
    void shouldRunEachOperatorWithItsOwnParallelism() throws Exception {
        Set<String> wide =
                told(env -> words(env).rebalance().map(new Tell()).name("wide").setParallelism(3));
        Set<String> narrow = told(env -> words(env)
                .rebalance()
                .map(value -> value)
                .name("wide")
                .setParallelism(3)
                .map(new Tell())
                .name("narrow")
                .setParallelism(1));

        assertThat(wide)
                .containsExactlyInAnyOrder(
                        "wide 1/3 max 128", "wide 2/3 max 128", "wide 3/3 max 128");
        assertThat(narrow).containsExactly("narrow 1/1 max 128");
    }

    @Test
    void shouldTakeTheParallelismOfTheEnvironmentForMinusOne() throws Exception {
        Set<String> told = told(env -> {
            env.setParallelism(3);
            return words(env).rebalance().map(new Tell()).name("default").setParallelism(-1);
        });

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "default 1/3 max 128", "default 2/3 max 128", "default 3/3 max 128");
    }

    @Test
    void shouldSplitKeysIntoAsManyGroupsAsTheOperatorSays() throws Exception {
        Jobs.Program<String> own = env -> {
            env.setMaxParallelism(50);
            return words(env)
                    .keyBy(value -> value)
                    .map(new Tell())
                    .name("own")
                    .setMaxParallelism(1)
                    .setParallelism(1);
        };
        Jobs.Program<String> general = env -> {
            env.setMaxParallelism(50);
            return words(env).keyBy(value -> value).map(new Tell()).name("general");
        };

        assertThat(told(own)).containsExactly("own 1/1 max 1");
        assertThat(told(general))
                .containsExactlyInAnyOrder("general 1/2 max 50", "general 2/2 max 50");
    }

    @Test
    void shouldRefuseLessThanOneAndMoreThan32768() {
        var operator =
                words(StreamExecutionEnvironment.createLocalEnvironment(2)).map(new Tell());

        assertThat(operator.setMaxParallelism(32_768)).isSameAs(operator);
        for (int wrong : List.of(0, -1)) {
            assertThatThrownBy(() -> operator.setMaxParallelism(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The maximum parallelism must be greater than 0.");
        }
        assertThatThrownBy(() -> operator.setMaxParallelism(32_769))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Maximum parallelism must be between 1 and 32768. Found: 32769");
        for (int wrong : List.of(0, -2)) {
            assertThatThrownBy(() -> operator.setParallelism(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The parallelism of an operator must be at least 1");
        }
    }

    @Test
    void shouldRefuseOneUidForTwoOperators() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        words(env)
                .map(value -> value)
                .uid("same")
                .name("first")
                .map(value -> value)
                .uid("same")
                .name("second")
                .addSink(new DiscardingSink<>());

        assertThatThrownBy(env::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Hash collision on user-specified ID \"same\"")
                .hasMessageContaining("'first'")
                .hasMessageContaining("'second'");
    }
}
