// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Random window programs give what the plain model of windows gives. */
class RandomWindowsTest {

    private static final int JOBS = Integer.getInteger("millrace.random.windows", 400);

    @Test
    void shouldEmitWhatModelEmits() throws Exception {
        int lines = 0;
        for (int seed = 0; seed < JOBS; seed++) {
            RandomJob job = new RandomJob(seed);
            List<String> expected = new WindowModel(job).run().output();

            List<String> actual = WindowJobs.runOnce(seed, job::build);

            assertThat(actual)
                    .as("seed %d: %s", seed, job)
                    .containsExactlyInAnyOrderElementsOf(expected);
            lines += actual.size();
        }
        assertThat(lines).as("jobs that emit something").isGreaterThan(10 * JOBS);
    }

    @Test
    void shouldCountAsDroppedWhatModelDrops() throws Exception {
        long total = 0;
        for (int seed = 0; seed < JOBS / 8; seed++) {
            RandomJob job = new RandomJob(seed);
            long expected = new WindowModel(job).run().dropped();

            long actual =
                    WindowJobs.counted("numLateRecordsDropped", seed, 1 + seed % 2, job::build);

            assertThat(actual).as("seed %d: %s", seed, job).isEqualTo(expected);
            total += actual;
        }
        assertThat(total).as("dropped records").isGreaterThan(JOBS / 8);
    }
}
