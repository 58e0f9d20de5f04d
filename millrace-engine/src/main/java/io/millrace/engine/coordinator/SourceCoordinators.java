// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.coordinator;

import io.millrace.api.connector.source.Source;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.EngineEnvironment.Worker;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.metrics.EnumeratorMetrics;
import io.millrace.engine.metrics.JobMetrics;
import io.millrace.engine.operator.CoordinatorLink.ToCoordinator;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.metrics.groups.SplitEnumeratorMetricGroup;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.util.FlinkException;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The coordinators of all sources of one job that have enumerators. Called by the job's thread, except {@link #receive}, which comes from
 * any.
 */
public final class SourceCoordinators {

    /** Hears of coordinators, on their threads. */
    public interface Listener {

        /**
         * An enumerator has failed.
         *
         * @param coordinator number of its coordinator, for {@link #isRunning}
         */
        void onFailed(int coordinator, Throwable failure);

        /** A coordinator that was asked to close has ended, or need not be waited for. */
        void onClosed(int coordinator);
    }

    private record Running(int number, SourceCoordinator coordinator, Worker worker) {}

    private final JobPlan plan;
    private final EngineEnvironment environment;
    private final ClassLoader userClassLoader;
    private final Readers readers;
    private final JobFormats formats;
    private final JobMetrics metrics;
    /** By the number of the coordinator; the coordinators' threads put them in. */
    private final Map<Integer, EnumeratorMetrics> metricsOf = new ConcurrentHashMap<>();
    /** By the vertex of the source; read by the tasks' threads. */
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();
    /** Those that were asked to close and have not ended, by number. */
    private final Map<Integer, Worker> closing = new HashMap<>();

    private int nextNumber;

    /**
     * @param plan of the job
     * @param environment in which enumerators run
     * @param userClassLoader loads the user's classes
     * @param metrics of the job
     * @param readers where the readers are
     */
    public SourceCoordinators(
            JobPlan plan,
            EngineEnvironment environment,
            ClassLoader userClassLoader,
            JobMetrics metrics,
            Readers readers) {
        this.plan = plan;
        this.environment = environment;
        this.userClassLoader = userClassLoader;
        this.metrics = metrics;
        this.readers = readers;
        this.formats = new JobFormats(plan, userClassLoader);
    }

    /** The job's input and output formats, which have no coordinators of their own. */
    public JobFormats formats() {
        return formats;
    }

    /** An attempt begins: starts coordinators where there are none, and readies the others for new readers. */
    public void begin(int attempt, Listener listener) {
        for (VertexPlan vertex : plan.vertices()) {
            if (!vertex.hasEnumerator()) {
                continue;
            }
            Running existing = running.get(vertex.id());
            if (existing == null) {
                Running started = start(vertex, listener);
                started.coordinator().beginAttempt(attempt, true);
                running.put(vertex.id(), started);
            } else {
                existing.coordinator().beginAttempt(attempt, false);
            }
        }
    }

    private Running start(VertexPlan vertex, Listener listener) {
        int number = nextNumber++;
        SourceCoordinator[] made = new SourceCoordinator[1];
        Worker worker = environment.start("enum-" + vertex.id(), doorbell -> {
            made[0] = new SourceCoordinator(
                    vertex.name(),
                    vertex.id(),
                    vertex.parallelism(),
                    () -> readSource(vertex),
                    () -> metricsOf(vertex, number),
                    readers,
                    userClassLoader,
                    environment,
                    doorbell,
                    new ToListener(number, vertex.name(), listener));
            return made[0];
        });
        return new Running(number, made[0], worker);
    }

    private Source<?, ?, ?> readSource(VertexPlan vertex) {
        Object description = vertex.operators().get(0).description().read(userClassLoader);
        return ((SourceDescription.Splittable) description).source();
    }

    private SplitEnumeratorMetricGroup metricsOf(VertexPlan vertex, int number) {
        return metricsOf.computeIfAbsent(
                number, n -> metrics.coordinator(vertex.operators().get(0).name()));
    }

    private record ToListener(int number, String vertex, Listener listener)
            implements SourceCoordinator.Listener {

        @Override
        public void onFailed(String what, Throwable cause) {
            listener.onFailed(
                    number,
                    new FlinkException(
                            "Global failure triggered by OperatorCoordinator for '" + vertex
                                    + "': the split enumerator failed while " + what + ".",
                            cause));
        }

        @Override
        public void onClosed() {
            listener.onClosed(number);
        }
    }

    /** A message of a reader; any thread. */
    public void receive(TaskId reader, int attempt, ToCoordinator message) {
        Running existing = running.get(reader.vertex());
        if (existing != null) {
            existing.coordinator().receive(reader.subtask(), attempt, message);
        }
    }

    /** The attempt has failed: its readers are not to be counted on. */
    public void endAttempt() {
        running.values().forEach(existing -> existing.coordinator().endAttempt());
    }

    /** Whether a coordinator has not been asked to close. */
    public boolean isRunning(int coordinator) {
        return running.values().stream().anyMatch(existing -> existing.number() == coordinator);
    }

    /** Closes all; the next attempt begins with new ones. */
    public void close() {
        Collection<Running> all = Set.copyOf(running.values());
        running.clear();
        for (Running existing : all) {
            closing.put(existing.number(), existing.worker());
            existing.coordinator().close(existing.worker());
        }
    }

    /** A coordinator said that it is closed. */
    public void onClosed(int coordinator) {
        EnumeratorMetrics ofCoordinator = metricsOf.remove(coordinator);
        if (ofCoordinator != null) {
            ofCoordinator.close();
        }
        Worker worker = closing.remove(coordinator);
        if (worker != null) {
            worker.awaitEnd();
        }
    }

    /** Whether none is left that was asked to close. */
    public boolean areClosed() {
        return closing.isEmpty();
    }
}
