// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.configuration.Configuration;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;

/** Programs that type checks let through and that cannot run: what the user is told when they are executed. */
class RejectedJobsTest {

    private final StreamExecutionEnvironment environment =
            StreamExecutionEnvironment.createLocalEnvironment(1);

    @Test
    void shouldRejectForwardBetweenUnequalParallelisms() {
        environment.fromElements(1, 2).forward().map(n -> n).setParallelism(2).print();

        assertThatThrownBy(environment::execute)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "Forward partitioning does not allow change of parallelism. Upstream operation: 'Source:"
                                + " Collection Source' parallelism: 1, downstream operation: 'Map' parallelism: 2. Give both"
                                + " the same parallelism, or use another partitioning, such as rebalance() or rescale(), in"
                                + " place of forward().");
    }

    @Test
    void shouldAskForTimestampsInFrontOfEventTimeWindow() {
        environment
                .fromElements(1, 2)
                .keyBy(n -> n)
                .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                .sum(0)
                .name("sums")
                .print();

        assertUserCodeFailure(
                "operator 'sums' (1/1)",
                RuntimeException.class,
                "Record has Long.MIN_VALUE timestamp (= no timestamp marker). Is the time characteristic set to"
                        + " 'ProcessingTime', or did you forget to call"
                        + " 'DataStream.assignTimestampsAndWatermarks(...)'?");
    }

    @Test
    void shouldRejectNullKeyOfKeyBy() {
        environment
                .fromElements(1, 2)
                .keyBy(new NullKey())
                .map(n -> n)
                .name("reads")
                .print();

        assertUserCodeFailure(
                "HASH partitioning between operator 'Source: Collection Source' (1/1) and operator 'reads'",
                NullPointerException.class,
                "The key selector " + NullKey.class.getName()
                        + " returned null as key; a key must never be null."
                        + " Filter such records out before keyBy(), or map null to a value of its own.");
    }

    private static final class NullKey implements KeySelector<Integer, Integer> {

        @Override
        public Integer getKey(Integer value) {
            return value == 2 ? null : value;
        }
    }

    /** Kinds of state that exist by key only. */
    private enum KeyedState {
        VALUE,
        LIST,
        MAP
    }

    @ParameterizedTest
    @EnumSource
    void shouldRejectStateWithoutKey(KeyedState state) {
        environment
                .fromElements(1, 2)
                .map(new UsesState(state))
                .name("remembers")
                .print();

        assertUserCodeFailure(
                "operator 'remembers' (1/1)",
                NullPointerException.class,
                "Keyed state can only be used on a 'keyed stream', i.e., after a 'keyBy()' operation. Operator"
                        + " 'remembers' asked for the state 'state'; add a keyBy() in front of it.");
    }

    private static final class UsesState extends RichMapFunction<Integer, Integer> {
        private final KeyedState state;

        UsesState(KeyedState state) {
            this.state = state;
        }

        @Override
        public void open(Configuration parameters) {
            RuntimeContext context = getRuntimeContext();
            switch (state) {
                case VALUE -> context.getState(new ValueStateDescriptor<>("state", Integer.class));
                case LIST ->
                    context.getListState(new ListStateDescriptor<>("state", Integer.class));
                case MAP ->
                    context.getMapState(
                            new MapStateDescriptor<>("state", Integer.class, Integer.class));
            }
        }

        @Override
        public Integer map(Integer value) {
            return value;
        }
    }

    /** What can be asked of timers. */
    private enum TimerCall {
        REGISTER_EVENT_TIME("Setting timers is only supported on a keyed streams."),
        REGISTER_PROCESSING_TIME("Setting timers is only supported on a keyed streams."),
        DELETE_EVENT_TIME("Deleting timers is only supported on a keyed streams."),
        DELETE_PROCESSING_TIME("Deleting timers is only supported on a keyed streams.");

        private final String message;

        TimerCall(String message) {
            this.message = message;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldRejectTimersWithoutKey(TimerCall call) {
        environment
                .fromElements(1, 2)
                .process(new UsesTimer(call))
                .name("waits")
                .print();

        assertUserCodeFailure(
                "operator 'waits' (1/1)", UnsupportedOperationException.class, call.message);
    }

    private static final class UsesTimer extends ProcessFunction<Integer, Integer> {
        private final TimerCall call;

        UsesTimer(TimerCall call) {
            this.call = call;
        }

        @Override
        public void processElement(Integer value, Context context, Collector<Integer> out) {
            switch (call) {
                case REGISTER_EVENT_TIME -> context.timerService().registerEventTimeTimer(1);
                case REGISTER_PROCESSING_TIME ->
                    context.timerService().registerProcessingTimeTimer(1);
                case DELETE_EVENT_TIME -> context.timerService().deleteEventTimeTimer(1);
                case DELETE_PROCESSING_TIME -> context.timerService().deleteProcessingTimeTimer(1);
            }
        }
    }

    @Test
    void shouldRejectPartitionThatIsNone() {
        for (int index : new int[] {-1, 1, 7}) {
            environment
                    .fromElements(1, 2)
                    .partitionCustom((key, n) -> index, n -> n)
                    .map(n -> n)
                    .print();

            assertThatThrownBy(environment::execute)
                    .isInstanceOf(JobExecutionException.class)
                    .rootCause()
                    .hasMessageContaining(" returned " + index
                            + " for a key; it must return an index from 0 to 0,"
                            + " below the number of partitions it is given.");
        }
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldNameMissingInputFile(@TempDir Path directory) {
        Path missing = directory.resolve("nothing-here.txt");
        environment.readTextFile(missing.toString()).print();

        Throwable failure = catchThrowable(environment::execute);

        assertThat(failure).isInstanceOf(JobExecutionException.class);
        assertThat(failure).rootCause().hasMessageContaining(missing.toString());
    }

    @Test
    void shouldRejectParallelismAboveMaxParallelism() {
        environment
                .fromElements(1, 2)
                .rebalance()
                .map(n -> n)
                .setMaxParallelism(2)
                .setParallelism(3)
                .addSink(new DiscardingSink<>());

        assertThatThrownBy(environment::execute)
                .hasMessage(
                        "The parallelism of 'Map' (3) is higher than its max parallelism (2). Lower the"
                                + " parallelism, or raise the max parallelism.");
    }

    @Test
    void shouldRejectUnknownRestartStrategy() {
        Configuration configuration = new Configuration();
        configuration.setString("restart-strategy", "what");

        assertThatThrownBy(
                        () -> StreamExecutionEnvironment.createLocalEnvironment(1, configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown restart strategy what.");
    }

    @Test
    void shouldNameSettingThatCannotBeRead() {
        Configuration configuration = new Configuration();
        configuration.setString("restart-strategy", "fixed-delay");
        configuration.setString("restart-strategy.fixed-delay.attempts", "x");

        assertThatThrownBy(() -> {
                    StreamExecutionEnvironment configured =
                            StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
                    configured.fromElements(1, 2).print();
                    configured.execute();
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Could not parse value 'x' for key 'restart-strategy.fixed-delay.attempts'");
    }

    @Test
    void shouldFailJobWhoseFunctionCannotBeReadBack() {
        for (boolean isChecked : new boolean[] {true, false}) {
            environment
                    .fromElements(1, 2)
                    .map(new Unreadable(isChecked))
                    .name("unreadable")
                    .print();

            Throwable failure = catchThrowable(environment::execute);

            assertThat(failure).isInstanceOf(JobExecutionException.class);
            assertThat(failure.getCause().getCause())
                    .hasMessageStartingWith(
                            "operator 'unreadable': An object of the job cannot be read back: java.")
                    .hasMessageContaining(
                            "If it has a readObject or readResolve method, check that one");
            assertThat(failure).rootCause().hasMessage("cannot be read");
        }
    }

    private static final class Unreadable implements MapFunction<Integer, Integer>, Serializable {
        private final boolean isChecked;

        Unreadable(boolean isChecked) {
            this.isChecked = isChecked;
        }

        private void readObject(ObjectInputStream input)
                throws IOException, ClassNotFoundException {
            input.defaultReadObject();
            if (isChecked) {
                throw new IOException("cannot be read");
            }
            throw new IllegalStateException("cannot be read");
        }

        @Override
        public Integer map(Integer value) {
            return value;
        }
    }

    private void assertUserCodeFailure(
            String where, Class<? extends Throwable> type, String message) {
        Throwable failure = catchThrowable(environment::execute);

        assertThat(failure)
                .isInstanceOf(JobExecutionException.class)
                .hasMessage("Job execution failed.");
        assertThat(failure.getCause())
                .hasMessageStartingWith("Recovery is suppressed by NoRestartBackoffTimeStrategy; "
                        + where + " failed: ");
        assertThat(failure).rootCause().isInstanceOf(type).hasMessage(message);
    }
}
