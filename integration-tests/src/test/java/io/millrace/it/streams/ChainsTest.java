// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.PipelineOptions;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Which operators run in one task, told by the names of their tasks. */
class ChainsTest {

    /** Adds the name of its task, or the thread's. */
    private static final class TaskName extends RichMapFunction<String, String> {

        @Override
        public String map(String value) {
            return value + " [" + getRuntimeContext().getTaskName() + "]";
        }
    }

    private interface Change {
        void change(
                StreamExecutionEnvironment env,
                SingleOutputStreamOperator<String> b,
                SingleOutputStreamOperator<String> c);
    }

    /** Tasks in which a, b and c run. */
    private static String tasks(Change change) throws Exception {
        List<String> seen = Jobs.inOrder(env -> {
            SingleOutputStreamOperator<String> a =
                    env.fromElements("").map(new TaskName()).name("a");
            SingleOutputStreamOperator<String> b = a.map(new TaskName()).name("b");
            SingleOutputStreamOperator<String> c = b.map(new TaskName()).name("c");
            change.change(env, b, c);
            return c.keyBy(value -> 0).reduce((x, y) -> x);
        });
        return seen.get(0);
    }

    @Test
    void shouldChainAllItCan() throws Exception {
        assertThat(tasks((env, b, c) -> {}))
                .isEqualTo(" [Source: Collection Source -> a -> b -> c]".repeat(3));
    }

    @Test
    @Tag("row:A5")
    void shouldBreakInFrontOfNewChainOnly() throws Exception {
        assertThat(tasks((env, b, c) -> b.startNewChain()))
                .isEqualTo(" [Source: Collection Source -> a] [b -> c] [b -> c]");
    }

    @Test
    @Tag("row:A6")
    void shouldBreakOnBothSidesWithoutChaining() throws Exception {
        assertThat(tasks((env, b, c) -> b.disableChaining()))
                .isEqualTo(" [Source: Collection Source -> a] [b] [c]");
    }

    @Test
    @Tag("row:A7")
    void shouldRunEveryOperatorInItsOwnTaskWithoutChaining() throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OPERATOR_CHAINING, false);

        assertThat(tasks((env, b, c) -> env.disableOperatorChaining())).isEqualTo(" [a] [b] [c]");
        assertThat(tasks((env, b, c) -> env.configure(configuration))).isEqualTo(" [a] [b] [c]");
    }

    @Test
    @Tag("row:A9")
    void shouldRunAsManySubtasksAsParallelismSays() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            List<String> seen = Jobs.stepped(
                    seed,
                    3,
                    env -> env.fromSequence(1, 300)
                            .rebalance()
                            .map(new SubtaskName())
                            .name("named"));

            assertThat(seen.stream().distinct())
                    .containsExactlyInAnyOrder(
                            "named (1/3)#0 0 of 3", "named (2/3)#0 1 of 3", "named (3/3)#0 2 of 3");
        }
        List<String> restarted = Jobs.stepped(1, 1, env -> {
            env.setRestartStrategy(
                    io.millrace.api.common.restartstrategy.RestartStrategies.fixedDelayRestart(
                            2, 100L));
            return env.fromSequence(1, 1).rebalance().map(new FailingTwice()).name("named");
        });
        assertThat(restarted)
                .containsExactly("named -> Sink: Data stream collect sink (1/1)#2 attempt 2");
    }

    /** The name of its subtask. */
    private static final class SubtaskName extends RichMapFunction<Long, String> {

        @Override
        public String map(Long value) {
            return getRuntimeContext().getTaskNameWithSubtasks() + " "
                    + getRuntimeContext().getIndexOfThisSubtask() + " of "
                    + getRuntimeContext().getNumberOfParallelSubtasks();
        }
    }

    /** Fails in its first two attempts. */
    private static final class FailingTwice extends RichMapFunction<Long, String> {

        @Override
        public String map(Long value) {
            if (getRuntimeContext().getAttemptNumber() < 2) {
                throw new IllegalStateException("not yet");
            }
            return getRuntimeContext().getTaskNameWithSubtasks() + " attempt "
                    + getRuntimeContext().getAttemptNumber();
        }
    }

    /** A record that can be changed. */
    public static class Box {
        public int number;
    }

    private static volatile Box sent;
    private static volatile Thread sender;

    private static List<String> passed(boolean reusesObjects) throws Exception {
        return Jobs.threaded(1, env -> {
            if (reusesObjects) {
                env.getConfig().enableObjectReuse();
            }
            return env.fromElements(1)
                    .map((MapFunction<Integer, Box>) value -> {
                        sender = Thread.currentThread();
                        sent = new Box();
                        sent.number = value;
                        return sent;
                    })
                    .returns(Types.POJO(Box.class))
                    .map(box -> (box == sent ? "same object" : "copy")
                            + (Thread.currentThread() == sender
                                    ? ", same thread"
                                    : ", other thread")
                            + ", " + box.number);
        });
    }

    @Test
    @Tag("row:A8")
    void shouldCopyBetweenChainedOperatorsUnlessObjectsAreReused() throws Exception {
        assertThat(passed(false)).containsExactly("copy, same thread, 1");
        assertThat(passed(true)).containsExactly("same object, same thread, 1");
    }
}
