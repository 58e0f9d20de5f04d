// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.StreamMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Who shares a task with whom is compared with what Flink 1.14.4 prints. */
@Tag("row:A4")
class ChainingTest {

    private interface Program {
        SingleOutputStreamOperator<String> behind(DataStream<String> sourceFunction);
    }

    private interface Behind {
        SingleOutputStreamOperator<String> source(DataStream<Long> source);
    }

    private static String taskNameBehindSourceFunction(Program program) throws Exception {
        return single(Jobs.inOrder(env -> program.behind(env.fromElements("a"))));
    }

    private static String taskNameBehindSource(Behind program) throws Exception {
        return single(Jobs.inOrder(env -> program.source(env.fromSequence(1, 1))));
    }

    private static String single(List<String> seen) {
        assertThat(seen).hasSize(1);
        return seen.get(0).replace(" -> Sink: Data stream collect sink", "");
    }

    @Test
    void shouldBeginATaskWithAnOperatorUnlessItSaysOtherwise() throws Exception {
        String name = taskNameBehindSourceFunction(
                s -> s.transform("head", Types.STRING, new TaskNameOperator<>()));

        assertThat(name).isEqualTo("head");
    }

    @Test
    void shouldShareATaskIfTheOperatorAllows() throws Exception {
        String name = taskNameBehindSourceFunction(s -> s.transform(
                "always", Types.STRING, new TaskNameOperator<>(ChainingStrategy.ALWAYS)));

        assertThat(name).isEqualTo("Source: Collection Source -> always");
    }

    @Test
    void shouldShareATaskIfAFactoryMakesTheOperator() throws Exception {
        String name = taskNameBehindSourceFunction(
                s -> s.transform("factory", Types.STRING, new TaskNameOperator.Factory<>()));

        assertThat(name).isEqualTo("Source: Collection Source -> factory");
    }

    @Test
    void shouldShareATaskWithOperatorsAroundFunctions() throws Exception {
        String name = taskNameBehindSourceFunction(s -> s.transform(
                        "map", Types.STRING, new StreamMap<String, String>(v -> v))
                .transform(
                        "always", Types.STRING, new TaskNameOperator<>(ChainingStrategy.ALWAYS)));

        assertThat(name).isEqualTo("Source: Collection Source -> map -> always");
    }

    @Test
    void shouldNotShareATaskWithASourceFunctionIfTheOperatorWaits() throws Exception {
        String direct = taskNameBehindSourceFunction(
                s -> s.transform("waits", Types.STRING, new TaskNameOperator.YieldingFactory<>()));
        String behindMap = taskNameBehindSourceFunction(s -> s.map(v -> v)
                .returns(String.class)
                .transform("waits", Types.STRING, new TaskNameOperator.YieldingFactory<>()));
        String behindSource = taskNameBehindSource(
                s -> s.transform("waits", Types.STRING, new TaskNameOperator.YieldingFactory<>()));

        assertThat(direct).isEqualTo("waits");
        assertThat(behindMap).isEqualTo("waits");
        assertThat(behindSource).isEqualTo("Source: Sequence Source -> waits");
    }

    @Test
    void shouldShareATaskWithSourcesOnlyIfTheyAreNoSourceFunctions() throws Exception {
        String function = taskNameBehindSourceFunction(s -> s.transform(
                "head", Types.STRING, new TaskNameOperator<>(ChainingStrategy.HEAD_WITH_SOURCES)));
        String source = taskNameBehindSource(s -> s.transform(
                "head", Types.STRING, new TaskNameOperator<>(ChainingStrategy.HEAD_WITH_SOURCES)));

        assertThat(function).isEqualTo("head");
        assertThat(source).isEqualTo("Source: Sequence Source -> head");
    }

    @Test
    void shouldLetTheProgramHaveTheLastWord() throws Exception {
        String disabled = taskNameBehindSourceFunction(
                s -> s.transform("own", Types.STRING, new TaskNameOperator.Factory<>())
                        .disableChaining());
        String started = taskNameBehindSourceFunction(
                s -> s.transform("own", Types.STRING, new TaskNameOperator.Factory<>())
                        .startNewChain());
        List<String> never = Jobs.inOrder(env -> env.fromElements("a")
                .transform("own", Types.STRING, new TaskNameOperator<>(ChainingStrategy.NEVER)));

        assertThat(disabled).isEqualTo("own");
        assertThat(started).isEqualTo("own");
        assertThat(never).containsExactly("own");
    }

    @Test
    void shouldBreakWhereABatchBlocks() throws Exception {
        String keyed = single(Jobs.inOrder(env -> inBatch(env)
                .keyBy(value -> value)
                .transform("own", Types.STRING, new TaskNameOperator<>(ChainingStrategy.ALWAYS))));
        String forward = single(Jobs.inOrder(env -> inBatch(env)
                .transform("own", Types.STRING, new TaskNameOperator<>(ChainingStrategy.ALWAYS))));

        assertThat(keyed).isEqualTo("own");
        assertThat(forward).isEqualTo("Source: Collection Source -> own");
    }

    private static DataStream<String> inBatch(StreamExecutionEnvironment env) {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        return env.fromElements("a");
    }

    @Test
    void shouldKeepToTheSwitchOfTheEnvironment() throws Exception {
        List<String> seen = Jobs.inOrder(env -> withoutChains(env)
                .transform("own", Types.STRING, new TaskNameOperator<>(ChainingStrategy.ALWAYS)));

        assertThat(seen).containsExactly("own");
    }

    private static DataStream<String> withoutChains(StreamExecutionEnvironment env) {
        env.disableOperatorChaining();
        return env.fromElements("a");
    }
}
