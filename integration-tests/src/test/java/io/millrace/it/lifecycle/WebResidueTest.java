// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.RestOptions;
import io.millrace.core.execution.JobClient;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The web interface leaves nothing behind, however often it comes and goes. */
class WebResidueTest {

    private static final int ROUNDS = 20;
    private static final int JOBS_AT_ONCE = 3;

    /** Loads classes, and what stays with them for good. */
    @BeforeEach
    void warmUp() throws Exception {
        assertThat(Residue.now().threads()).isNotEmpty();
        run();
    }

    private static JobClient start() throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.PORT, 0);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(
                        configuration)
                .setParallelism(2);
        env.fromSequence(1, 100)
                .map(number -> number + 1)
                .returns(Long.class)
                .addSink(new DiscardingSink<>());
        return env.executeAsync();
    }

    private static void run() throws Exception {
        List<JobClient> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS_AT_ONCE; i++) {
            jobs.add(start());
        }
        for (JobClient job : jobs) {
            job.getJobExecutionResult().get();
        }
    }

    @Test
    void shouldLeaveNoThreadAndNoPort() throws Exception {
        Residue before = Residue.now();
        Set<String> left = new HashSet<>();

        for (int round = 0; round < ROUNDS; round++) {
            run();
            // At once: whoever gets the result may rely on it.
            left.addAll(Residue.now().beyond(before));
        }

        assertThat(left).isEmpty();
    }

    @Test
    void shouldListenWhileAJobRuns() throws Exception {
        Residue before = Residue.now();

        JobClient job = start();
        Set<String> meanwhile = Residue.now().beyond(before);
        job.getJobExecutionResult().get();

        assertThat(meanwhile).anyMatch(line -> line.startsWith("port"));
    }
}
