// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.engine.common.Clock;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.logging.LazyLogger;
import io.millrace.metrics.View;
import io.millrace.metrics.reporter.Scheduled;

import org.slf4j.Logger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Updates views, and calls reporters that want it, from time to time. It has a thread of its own, since reporters may block;
 * that is started with the first reporter that is scheduled, or the first view.
 *
 * <p>Thread-safe; the steps belong to its own thread.
 */
final class MetricSchedule implements DutyCycle {

    private static final Logger LOG = LazyLogger.of(MetricSchedule.class);

    private static final long VIEW_NANOS = TimeUnit.SECONDS.toNanos(View.UPDATE_INTERVAL_SECONDS);

    /** One reporter and when it is due. */
    private static final class Report {

        private final OpenReporter reporter;
        private long dueNanos;

        Report(OpenReporter reporter, long dueNanos) {
            this.reporter = reporter;
            this.dueNanos = dueNanos;
        }

        long intervalNanos() {
            return TimeUnit.MILLISECONDS.toNanos(reporter.intervalMs());
        }
    }

    private final EngineEnvironment environment;
    private final Clock clock;
    private final String jobName;
    /** Those that want to be called; own thread. */
    private final List<Report> reports = new ArrayList<>();
    /** By identity; guarded by itself. */
    private final Set<View> views = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Null until started; guarded by this. */
    private EngineEnvironment.Worker worker;

    private long nextViewsNanos;
    private volatile boolean isStopped;

    MetricSchedule(EngineEnvironment environment, String jobName, List<OpenReporter> reporters) {
        this.environment = environment;
        this.clock = environment.clock();
        this.jobName = jobName;
        long nowNanos = clock.nowNanos();
        this.nextViewsNanos = nowNanos + VIEW_NANOS;
        for (OpenReporter reporter : reporters) {
            if (reporter.reporter() instanceof Scheduled) {
                Report report = new Report(reporter, nowNanos);
                report.dueNanos += report.intervalNanos();
                reports.add(report);
            }
        }
    }

    /** Starts the thread if a reporter wants to be called. */
    void startIfNeeded() {
        if (!reports.isEmpty()) {
            start();
        }
    }

    private synchronized void start() {
        if (worker == null && !isStopped) {
            worker = environment.start("metrics-reporter-" + jobName, doorbell -> this);
        }
    }

    void add(View view) {
        synchronized (views) {
            views.add(view);
        }
        start();
    }

    void remove(View view) {
        synchronized (views) {
            views.remove(view);
        }
    }

    /** Ends the thread; waits the moment until it has ended, unless a reporter holds it up. */
    void stop() {
        isStopped = true;
        EngineEnvironment.Worker started;
        synchronized (this) {
            started = worker;
        }
        if (started != null) {
            started.doorbell().ring();
            started.awaitEnd();
            started.interrupt();
        }
    }

    @Override
    public int step() {
        if (isStopped) {
            return DONE;
        }
        int done = 0;
        if (clock.nowNanos() >= nextViewsNanos) {
            nextViewsNanos += VIEW_NANOS;
            updateViews();
            done++;
        }
        for (Report report : reports) {
            if (clock.nowNanos() >= report.dueNanos && !isStopped) {
                call(report);
                report.dueNanos = clock.nowNanos() + report.intervalNanos();
                done++;
            }
        }
        return done;
    }

    private void updateViews() {
        List<View> now;
        synchronized (views) {
            now = new ArrayList<>(views);
        }
        for (View view : now) {
            try {
                view.update();
            } catch (Throwable e) {
                LOG.warn("A metric failed to update itself.", e);
            }
        }
    }

    private static void call(Report report) {
        try {
            ((Scheduled) report.reporter.reporter()).report();
        } catch (Throwable e) {
            LOG.warn("The metrics reporter {} failed to report.", report.reporter.name(), e);
        }
    }

    @Override
    public long nextDeadlineNanos() {
        long next = nextViewsNanos;
        for (Report report : reports) {
            next = Math.min(next, report.dueNanos);
        }
        return next;
    }
}
