// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineBugException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SimulationTest {

    /** Who saw which record, in the order in which the records were seen. */
    private static final List<String> TRACE = Collections.synchronizedList(new ArrayList<>());

    private static final class Tracing extends RichMapFunction<Long, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public Long map(Long value) {
            TRACE.add(getRuntimeContext().getIndexOfThisSubtask() + ":" + value);
            return value;
        }
    }

    private static List<String> run(long seed) throws Exception {
        TRACE.clear();
        StreamExecutionEnvironment env = Simulation.environment(seed, 3);
        env.fromSequence(1, 60).rebalance().map(new Tracing()).addSink(new DiscardingSink<>());
        env.execute();
        return List.copyOf(TRACE);
    }

    /** Three is a seed that runs tasks as threads under one baton. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7})
    void shouldInterleaveTheSameWayForTheSameSeed(long seed) throws Exception {
        List<String> first = run(seed);

        assertThat(first).hasSize(60);
        assertThat(run(seed)).isEqualTo(first);
    }

    @Test
    void shouldInterleaveInOtherWaysForOtherSeeds() throws Exception {
        Set<List<String>> traces = new HashSet<>();

        for (long seed = 0; seed < 12; seed++) {
            List<String> trace = run(seed);
            assertThat(trace)
                    .extracting(line -> line.substring(2))
                    .doesNotHaveDuplicates()
                    .hasSize(60);
            traces.add(trace);
        }

        assertThat(traces).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STEPPED", "BATON"})
    void shouldReportAJobThatCannotGoOn(String mode) {
        SimulatedEnvironment environment = new SimulatedEnvironment(
                1, SimulatedEnvironment.Mode.valueOf(mode), getClass().getClassLoader(), 20);
        environment.start("waits-for-ever", doorbell -> new Waiting(Long.MAX_VALUE));

        assertThatThrownBy(environment::run)
                .isInstanceOf(EngineBugException.class)
                .hasMessageContaining("stuck")
                .hasMessageContaining("waits-for-ever");
    }

    @Test
    void shouldJumpToTheNextDeadlineWhenNobodyCanRun() {
        SimulatedEnvironment environment = new SimulatedEnvironment(
                1, SimulatedEnvironment.Mode.STEPPED, getClass().getClassLoader());
        long day = 86_400_000_000_000L;
        Waiting waiting = new Waiting(day);
        environment.start("sleeps", doorbell -> waiting);

        environment.run();

        assertThat(environment.clock().nowNanos()).isBetween(day, day + 1_000_000);
        assertThat(waiting.steps).isEqualTo(2);
    }

    /** Has nothing to do until its deadline, and ends then. */
    private static final class Waiting implements DutyCycle {

        private final long deadlineNanos;
        int steps;

        Waiting(long deadlineNanos) {
            this.deadlineNanos = deadlineNanos;
        }

        @Override
        public int step() {
            return steps++ == 0 ? 0 : DONE;
        }

        @Override
        public long nextDeadlineNanos() {
            return deadlineNanos;
        }
    }
}
