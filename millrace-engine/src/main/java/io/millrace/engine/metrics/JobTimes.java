// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.api.common.JobStatus;
import io.millrace.engine.common.Clock;
import io.millrace.metrics.Gauge;
import io.millrace.metrics.MetricGroup;

import java.util.concurrent.TimeUnit;

/**
 * How long a job has run, and how often it was started again, as Flink's job manager says it; milliseconds. Written by the job's
 * thread, read by any.
 */
public final class JobTimes {

    private static final long NEVER = Long.MIN_VALUE;

    private final Clock clock;
    private volatile JobStatus status = JobStatus.INITIALIZING;
    private volatile long runningSinceNanos = NEVER;
    private volatile long restartingSinceNanos = NEVER;
    private volatile long endedNanos = NEVER;
    private volatile long restarts;

    private JobTimes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins to watch a job.
     *
     * @param registry whose reporters hear of it
     * @param metrics of the job
     * @param clock of the environment
     */
    public static JobTimes register(MetricRegistry registry, JobMetrics metrics, Clock clock) {
        JobTimes times = new JobTimes(clock);
        if (registry.isObserved()) {
            times.registerIn(metrics.managed());
        }
        return times;
    }

    private void registerIn(MetricGroup group) {
        Gauge<Long> restartingTime = this::restartingMs;
        Gauge<Long> downtime = this::downtimeMs;
        Gauge<Long> uptime = this::uptimeMs;
        Gauge<Long> numRestarts = () -> restarts;
        group.gauge("restartingTime", restartingTime);
        group.gauge("downtime", downtime);
        group.gauge("uptime", uptime);
        group.gauge("numRestarts", numRestarts);
        group.gauge("fullRestarts", numRestarts);
    }

    /** The job has a new status; job's thread. */
    public void onStatus(JobStatus newStatus) {
        long nowNanos = clock.nowNanos();
        if (newStatus == JobStatus.RUNNING) {
            runningSinceNanos = nowNanos;
        } else if (newStatus == JobStatus.RESTARTING) {
            restartingSinceNanos = nowNanos;
            restarts = restarts + 1;
        } else if (newStatus.isGloballyTerminalState()) {
            endedNanos = nowNanos;
        }
        status = newStatus;
    }

    private long uptimeMs() {
        JobStatus now = status;
        if (now.isTerminalState()) {
            return -1;
        }
        return now == JobStatus.RUNNING ? msSince(runningSinceNanos) : 0;
    }

    private long downtimeMs() {
        JobStatus now = status;
        if (now.isTerminalState()) {
            return -1;
        }
        return now == JobStatus.RUNNING ? 0 : msSince(runningSinceNanos);
    }

    /** How long the last restart took, or takes. */
    private long restartingMs() {
        long since = restartingSinceNanos;
        if (since == NEVER) {
            return 0;
        }
        long running = runningSinceNanos;
        if (running >= since) {
            return TimeUnit.NANOSECONDS.toMillis(running - since);
        }
        long ended = endedNanos;
        return ended == NEVER ? msSince(since) : TimeUnit.NANOSECONDS.toMillis(ended - since);
    }

    private long msSince(long nanos) {
        return nanos == NEVER ? 0 : TimeUnit.NANOSECONDS.toMillis(clock.nowNanos() - nanos);
    }
}
