// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.JobOptions.RestartOptions;

import org.junit.jupiter.api.Test;

import java.util.Map;

class JobOptionsReaderTest {

    private final ExecutionConfig program = new ExecutionConfig();

    private RestartOptions restart(Map<String, String> settings, boolean hasCheckpoints) {
        return JobOptionsReader.read(program, Configuration.fromMap(settings), hasCheckpoints, null)
                .restart();
    }

    @Test
    void shouldNotRestartIfNothingIsSaid() {
        assertThat(restart(Map.of(), false)).isEqualTo(new RestartOptions.None());
    }

    @Test
    void shouldRestartForEverIfCheckpointsAreAskedFor() {
        assertThat(restart(Map.of(), true))
                .isEqualTo(new RestartOptions.FixedDelay(Integer.MAX_VALUE, 1_000));
    }

    @Test
    void shouldTakeTheConfiguredStrategyThoughCheckpointsAreAskedFor() {
        assertThat(restart(Map.of("restart-strategy", "fixed-delay"), true))
                .isEqualTo(new RestartOptions.FixedDelay(1, 1_000));
        assertThat(restart(Map.of("restart-strategy", "none"), true))
                .isEqualTo(new RestartOptions.None());
    }

    @Test
    void shouldTakeTheProgramsStrategyFirst() {
        program.setRestartStrategy(RestartStrategies.noRestart());

        assertThat(restart(Map.of("restart-strategy", "fixed-delay"), true))
                .isEqualTo(new RestartOptions.None());
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldTakeTheNumberOfRetriesForAStrategy() {
        program.setNumberOfExecutionRetries(3);
        program.setExecutionRetryDelay(20);

        assertThat(restart(Map.of(), true)).isEqualTo(new RestartOptions.FixedDelay(3, 20));
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldNotRestartIfTheProgramAsksForNoRetries() {
        program.setNumberOfExecutionRetries(0);

        assertThat(restart(Map.of(), true)).isEqualTo(new RestartOptions.None());
    }
}
