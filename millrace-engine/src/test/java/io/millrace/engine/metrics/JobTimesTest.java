// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.JobStatus;
import io.millrace.configuration.Configuration;
import io.millrace.engine.testing.FakeEnvironment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;

class JobTimesTest {

    private final FakeEnvironment environment = new FakeEnvironment();
    private MetricRegistry registry;
    private JobTimes times;

    @BeforeEach
    void watch() {
        Configuration configuration = new Configuration();
        configuration.setString("metrics.reporter.r.class", RecordingReporter.class.getName());
        registry = new MetricRegistry(configuration);
        environment.allowsCycles = true;
        registry.open(environment, getClass().getClassLoader(), "job");
        times = JobTimes.register(
                registry, new JobMetrics(registry, "id", "job"), environment.clock);
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        registry.snapshot()
                .forEach(entry -> values.put(
                        entry.identifier().replace("localhost.jobmanager.job.", ""),
                        entry.value()));
        return values;
    }

    @Test
    void shouldSayHowLongAJobRuns() {
        times.onStatus(JobStatus.RUNNING);

        environment.clock.advance(300);

        assertThat(values())
                .containsEntry("uptime", 300L)
                .containsEntry("downtime", 0L)
                .containsEntry("restartingTime", 0L)
                .containsEntry("numRestarts", 0L);
    }

    @Test
    void shouldSayHowLongARestartTakes() {
        times.onStatus(JobStatus.RUNNING);
        environment.clock.advance(300);
        times.onStatus(JobStatus.RESTARTING);
        environment.clock.advance(50);
        Map<String, Object> meanwhile = values();
        times.onStatus(JobStatus.RUNNING);

        environment.clock.advance(20);

        assertThat(meanwhile)
                .containsEntry("uptime", 0L)
                .containsEntry("downtime", 350L)
                .containsEntry("restartingTime", 50L);
        assertThat(values())
                .containsEntry("uptime", 20L)
                .containsEntry("restartingTime", 50L)
                .containsEntry("fullRestarts", 1L);
    }

    @Test
    void shouldHaveNoTimesForAJobThatHasEnded() {
        times.onStatus(JobStatus.RUNNING);

        times.onStatus(JobStatus.FINISHED);

        assertThat(values()).containsEntry("uptime", -1L).containsEntry("downtime", -1L);
    }
}
