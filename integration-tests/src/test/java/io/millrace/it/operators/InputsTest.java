// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.MultipleConnectedStreams;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.streaming.api.transformations.KeyedMultipleInputTransformation;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** Operators of the user's with several inputs; what they see is compared with what Flink 1.14.4 prints. */
class InputsTest {

    private static DataStream<String> join(
            StreamExecutionEnvironment env,
            TwoInputStreamOperator<String, Integer, String> operator) {
        DataStream<String> first = new Script()
                .at(1, "a")
                .at(2, "b")
                .watermark(5)
                .at(6, "a")
                .watermark(20)
                .in(env);
        DataStream<Integer> second = new Script()
                .at(1, "1")
                .at(2, "2")
                .watermark(12)
                .at(3, "1")
                .in(env)
                .map(Integer::valueOf)
                .returns(Types.INT);
        return first.keyBy(key -> key)
                .connect(second.keyBy(number -> number == 1 ? "a" : "b"))
                .transform("join", Types.STRING, operator);
    }

    @Test
    void shouldShareStateTimersAndWatermarksBetweenTwoInputs() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            List<String> seen = Jobs.stepped(seed, 1, env -> join(env, new JoiningOperator()));

            assertThat(seen)
                    .as("seed %d", seed)
                    .endsWith("finish")
                    .contains("combined 9223372036854775807", "end of input 1", "end of input 2")
                    .filteredOn(line -> line.startsWith("timer b"))
                    .hasSize(1)
                    .first()
                    .isIn("timer b b2", "timer b 2b", "timer b b");
        }
    }

    @Test
    void shouldReadOneInputToItsEndIfTheOperatorSaysSo() throws Exception {
        List<String> seen = Jobs.inOrder(env -> join(env, new JoiningOperator.SecondFirst()));

        // As Flink 1.14.4 prints it.
        assertThat(seen)
                .containsExactly(
                        "second a 1",
                        "second b 2",
                        "second a 11",
                        "end of input 2",
                        "first a 11a",
                        "first b 2b",
                        "combined 5",
                        "first a 11aa",
                        "combined 20",
                        "timer a 11aa",
                        "timer b 2b",
                        "combined 9223372036854775807",
                        "end of input 1",
                        "finish");
    }

    @Test
    void shouldAskAfterEachRecordWhichInputIsNext() throws Exception {
        List<String> seen = Jobs.inOrder(env -> join(env, new JoiningOperator.Alternating()));

        // As Flink 1.14.4 prints it, up to the end of the first input.
        assertThat(seen.subList(0, 8))
                .containsExactly(
                        "first a a",
                        "second a a1",
                        "first b b",
                        "second b b2",
                        "first a a1a",
                        "combined 5",
                        "second a a1a1",
                        "combined 12");
    }

    @Test
    void shouldFailIfOnlyInputsAreSelectedThatHaveEnded() {
        assertThatThrownBy(
                        () -> Jobs.stepped(0, 1, env -> join(env, new JoiningOperator.Stubborn())))
                .hasRootCauseInstanceOf(IOException.class)
                .hasRootCauseMessage(
                        "Can not make a progress: all selected inputs are already finished");
    }

    private static DataStream<String> countThree(StreamExecutionEnvironment env) {
        KeyedStream<String, String> first = env.fromElements("a", "b").keyBy(key -> key);
        KeyedStream<Integer, String> second =
                env.fromElements(1, 2, 3).keyBy(number -> number % 2 == 0 ? "a" : "b");
        KeyedStream<Long, String> third =
                env.fromSequence(1, 4).keyBy(number -> number % 2 == 0 ? "a" : "b");
        KeyedMultipleInputTransformation<String> step = new KeyedMultipleInputTransformation<>(
                "count", new ManyInputsOperator.Factory(), Types.STRING, 1, Types.STRING);
        step.addInput(first.getTransformation(), first.getKeySelector());
        step.addInput(second.getTransformation(), second.getKeySelector());
        step.addInput(third.getTransformation(), third.getKeySelector());
        env.addOperator(step);
        return new MultipleConnectedStreams(env).transform(step);
    }

    @Test
    void shouldTakeAnyNumberOfInputs() throws Exception {
        List<String> seen = Jobs.everywhere(InputsTest::countThree);

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "key a has 1",
                        "key a has 2",
                        "key a has 3",
                        "key a has 4",
                        "key b has 1",
                        "key b has 2",
                        "key b has 3",
                        "key b has 4",
                        "key b has 5",
                        "combined 9223372036854775807",
                        "end of input 1",
                        "end of input 2",
                        "end of input 3",
                        "finish");
    }
}
