// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.engine.embedded.JobView;
import io.millrace.engine.plan.JobPlan;
import io.millrace.util.OptionalFailure;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;

class ShownJobTest {

    private static final int MAX_COLLECTIONS = 200;

    private static final JobPlan PLAN =
            new JobPlan("a job", null, null, List.of(), List.of(), List.of(), List.of(), false);

    /** A job without tasks. */
    private static final class EmptyJob implements JobView {

        private final JobID id = new JobID();
        private final IntCounter sum;

        EmptyJob(IntCounter sum) {
            this.sum = sum;
        }

        @Override
        public JobID getJobID() {
            return id;
        }

        @Override
        public JobPlan plan() {
            return PLAN;
        }

        @Override
        public List<Measure> measures() {
            return List.of(new Measure("", -1, "numRestarts", 0L));
        }

        @Override
        public Map<String, OptionalFailure<Accumulator<?, ?>>> mergedAccumulators() {
            return Map.of(
                    "sum", OptionalFailure.of(sum),
                    "none", OptionalFailure.ofFailure(new IllegalStateException("two kinds")));
        }

        @Override
        public void requestCancel() {}
    }

    private static final class UnprintableCounter extends IntCounter {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            throw new IllegalStateException("not to be shown");
        }
    }

    private static final class UnprintableFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public void printStackTrace(PrintWriter writer) {
            throw new IllegalStateException("not to be shown");
        }
    }

    private static ShownJob shown(JobView job, int maxFailures) {
        return new ShownJob(job, true, maxFailures, 1000);
    }

    @Test
    void shouldKeepWhatWasKnownAndLetGoOfTheJobWhenItEnds() {
        EmptyJob job = new EmptyJob(new IntCounter(3));
        WeakReference<JobView> reference = new WeakReference<>(job);
        ShownJob shown = shown(job, 1);
        boolean[] isHookCalled = new boolean[1];
        shown.onEnd(() -> isHookCalled[0] = true);

        shown.onStatus(JobStatus.RUNNING, 1200);
        shown.onEnd(JobStatus.FINISHED, 1500);
        job = null;
        for (int time = 0; time < MAX_COLLECTIONS && !reference.refersTo(null); time++) {
            System.gc();
        }

        assertThat(reference.refersTo(null)).isTrue();
        assertThat(isHookCalled[0]).isTrue();
        assertThat(shown.snapshot().status()).isEqualTo(JobStatus.FINISHED);
        assertThat(shown.snapshot().startMs()).isEqualTo(1000);
        assertThat(shown.snapshot().endMs()).isEqualTo(1500);
        assertThat(shown.measures()).hasSize(1);
        assertThat(shown.sums())
                .containsExactly(
                        new ShownJob.Sum(
                                "none", "null", "java.lang.IllegalStateException: two kinds"),
                        new ShownJob.Sum("sum", "IntCounter", "IntCounter 3"));
    }

    @Test
    void shouldShowWhatItCanOfObjectsThatFailToSayWhatTheyAre() {
        ShownJob shown = shown(new EmptyJob(new UnprintableCounter()), 1);

        shown.onFailure(new UnprintableFailure(), null, 1100);

        assertThat(shown.sums().get(1).value())
                .isEqualTo("it could not be shown: java.lang.IllegalStateException");
        assertThat(shown.snapshot().failures().get(0).trace())
                .isEqualTo(
                        UnprintableFailure.class.getName() + ", whose stack trace cannot be shown");
    }

    @Test
    void shouldKeepTheNewestFailures() {
        ShownJob shown = shown(new EmptyJob(new IntCounter()), 2);

        for (int number = 0; number < 5; number++) {
            shown.onFailure(new IllegalStateException("number " + number), null, 1000 + number);
        }

        assertThat(shown.snapshot().failures())
                .extracting(ShownJob.Failure::timestampMs)
                .containsExactly(1003L, 1004L);
    }
}
