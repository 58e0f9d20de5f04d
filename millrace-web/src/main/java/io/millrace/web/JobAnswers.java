// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.api.common.JobStatus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is below {@code /jobs/:jobid}, in Flink's shapes. */
final class JobAnswers {

    private static final String LOCATION = "localhost:-1";
    private static final int DEFAULT_MAX_EXCEPTIONS = 20;

    private static final Set<String> OF_JOB =
            Set.of("", "plan", "exceptions", "accumulators", "metrics");

    private JobAnswers() {}

    /** Whether there is such a path below a job. */
    static boolean has(String path) {
        return OF_JOB.contains(path) || VertexAnswers.has(path);
    }

    /**
     * The value under a path for which {@link #has} is true.
     *
     * @throws RefusedException if it names what is not there
     */
    static Object of(ShownJob job, String path, Query query) {
        return switch (path) {
            case "" -> details(job);
            case "plan" -> Json.object("plan", plan(job));
            case "exceptions" -> exceptions(job, query);
            case "accumulators" -> accumulators(job);
            case "metrics" -> Measures.ofJob(job).list(query);
            default -> VertexAnswers.of(job, path, query);
        };
    }

    /** From a start to an end, or to now if there is none; -1 without a start, as in Flink. */
    static long durationMs(long startMs, long endMs) {
        if (startMs < 0) {
            return -1;
        }
        return (endMs < 0 ? System.currentTimeMillis() : endMs) - startMs;
    }

    private static Map<String, Object> details(ShownJob job) {
        ShownJob.Snapshot now = job.snapshot();
        Measures measures = Measures.of(job);
        Map<String, Object> timestamps = Json.object();
        for (JobStatus status : JobStatus.values()) {
            timestamps.put(status.name(), now.times().getOrDefault(status, 0L));
        }
        List<Object> vertices = new ArrayList<>();
        Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
        for (int i = 0; i < job.plan().vertices().size(); i++) {
            ShownPlan.Vertex vertex = job.plan().vertices().get(i);
            List<ShownJob.Subtask> subtasks = now.subtasks().get(i);
            TaskState state = TaskState.ofVertex(
                    subtasks.stream().map(ShownJob.Subtask::state).toList());
            counts.merge(state, 1, Integer::sum);
            vertices.add(vertex(vertex, state, subtasks, measures.ofVertex(vertex.id())));
        }
        return Json.object(
                "jid",
                job.id(),
                "name",
                job.plan().name(),
                "isStoppable",
                false,
                "state",
                now.status(),
                "start-time",
                now.startMs(),
                "end-time",
                now.endMs(),
                "duration",
                durationMs(now.startMs(), now.endMs()),
                "maxParallelism",
                -1,
                "now",
                System.currentTimeMillis(),
                "timestamps",
                timestamps,
                "vertices",
                vertices,
                "status-counts",
                stateCounts(counts),
                "plan",
                plan(job));
    }

    private static Map<String, Object> vertex(
            ShownPlan.Vertex vertex,
            TaskState state,
            List<ShownJob.Subtask> subtasks,
            Measures measures) {
        Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
        subtasks.forEach(subtask -> counts.merge(subtask.state(), 1, Integer::sum));
        long startMs = subtasks.stream()
                .mapToLong(ShownJob.Subtask::startMs)
                .filter(ms -> ms >= 0)
                .min()
                .orElse(-1);
        boolean hasEnded = subtasks.stream().allMatch(subtask -> subtask.state().isEnd());
        long endMs = hasEnded
                ? subtasks.stream().mapToLong(ShownJob.Subtask::endMs).max().orElse(-1)
                : -1;
        return Json.object(
                "id",
                vertex.id(),
                "name",
                vertex.name(),
                "maxParallelism",
                vertex.maxParallelism(),
                "parallelism",
                vertex.parallelism(),
                "status",
                state,
                "start-time",
                startMs,
                "end-time",
                endMs,
                "duration",
                durationMs(startMs, endMs),
                "tasks",
                stateCounts(counts),
                "metrics",
                measures.inputOutput());
    }

    private static Map<String, Object> stateCounts(Map<TaskState, Integer> counts) {
        Map<String, Object> all = Json.object();
        for (TaskState state : TaskState.values()) {
            all.put(state.name(), counts.getOrDefault(state, 0));
        }
        return all;
    }

    /** Consumers stand before producers, as in Flink. */
    private static Map<String, Object> plan(ShownJob job) {
        List<ShownPlan.Vertex> vertices = job.plan().vertices();
        List<Object> nodes = new ArrayList<>();
        for (int i = vertices.size() - 1; i >= 0; i--) {
            ShownPlan.Vertex vertex = vertices.get(i);
            Map<String, Object> node = Json.object(
                    "id",
                    vertex.id(),
                    "parallelism",
                    vertex.parallelism(),
                    "operator",
                    "",
                    "operator_strategy",
                    "",
                    "description",
                    escapeHtml(vertex.name()));
            List<Object> inputs = new ArrayList<>();
            for (ShownPlan.Input input : vertex.inputs()) {
                inputs.add(Json.object(
                        "num",
                        inputs.size(),
                        "id",
                        vertices.get(input.producer()).id(),
                        "ship_strategy",
                        input.strategy(),
                        "exchange",
                        "pipelined_bounded"));
            }
            if (!inputs.isEmpty()) {
                node.put("inputs", inputs);
            }
            node.put("optimizer_properties", Map.of());
            nodes.add(node);
        }
        return Json.object(
                "jid", job.id(), "name", job.plan().name(), "type", "STREAMING", "nodes", nodes);
    }

    private static String escapeHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    /** The newest first. */
    private static Map<String, Object> exceptions(ShownJob job, Query query) {
        List<ShownJob.Failure> failures = job.snapshot().failures();
        int max = query.number("maxExceptions", DEFAULT_MAX_EXCEPTIONS);
        boolean isTruncated = failures.size() > max;
        List<Object> entries = new ArrayList<>();
        List<Object> withTask = new ArrayList<>();
        for (int i = failures.size() - 1; i >= 0 && entries.size() < max; i--) {
            ShownJob.Failure failure = failures.get(i);
            Map<String, Object> entry = Json.object(
                    "exceptionName",
                    failure.name(),
                    "stacktrace",
                    failure.trace(),
                    "timestamp",
                    failure.timestampMs());
            if (failure.task() != null) {
                entry.put("taskName", failure.task());
                entry.put("location", LOCATION);
                withTask.add(Json.object(
                        "exception",
                        failure.trace(),
                        "task",
                        failure.task(),
                        "location",
                        LOCATION,
                        "timestamp",
                        failure.timestampMs()));
            }
            entry.put("concurrentExceptions", List.of());
            entries.add(entry);
        }
        ShownJob.Failure last = failures.isEmpty() ? null : failures.get(failures.size() - 1);
        return Json.object(
                "root-exception",
                last == null ? null : last.trace(),
                "timestamp",
                last == null ? null : last.timestampMs(),
                "all-exceptions",
                withTask,
                "truncated",
                isTruncated,
                "exceptionHistory",
                Json.object("entries", entries, "truncated", isTruncated));
    }

    private static Map<String, Object> accumulators(ShownJob job) {
        List<Object> all = new ArrayList<>();
        for (ShownJob.Sum sum : job.sums()) {
            all.add(Json.object("name", sum.name(), "type", sum.type(), "value", sum.value()));
        }
        return Json.object(
                "job-accumulators",
                List.of(),
                "user-task-accumulators",
                all,
                "serialized-user-task-accumulators",
                Map.of());
    }
}
