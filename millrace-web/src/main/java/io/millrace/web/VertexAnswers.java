// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is below {@code /jobs/:jobid/vertices/:vertexid}, in Flink's shapes. */
final class VertexAnswers {

    private static final Pattern PATH =
            Pattern.compile("vertices/([^/]+)(?:/(metrics|subtasks/metrics|subtasktimes"
                    + "|watermarks|backpressure|subtasks/[0-9]{1,9}))?");

    private static final String WATERMARK = "currentInputWatermark";
    private static final String HOST = "localhost";
    private static final String PROCESS = "local";
    private static final double LITTLE_PRESSURE = 0.1;
    private static final double MUCH_PRESSURE = 0.5;

    private VertexAnswers() {}

    /** Whether there is such a path below a job. */
    static boolean has(String path) {
        return PATH.matcher(path).matches();
    }

    /** The value under a path for which {@link #has} is true. */
    static Object of(ShownJob job, String path, Query query) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no path of a vertex: " + path);
        }
        String id = matcher.group(1);
        RestApi.checkId("vertexid", id);
        int index = job.plan().indexOf(id);
        if (index < 0) {
            throw new RefusedException(404, "JobVertex " + id + " not found");
        }
        ShownPlan.Vertex vertex = job.plan().vertices().get(index);
        List<ShownJob.Subtask> subtasks = job.snapshot().subtasks().get(index);
        Measures measures = Measures.of(job).ofVertex(id);
        String what = matcher.group(2) == null ? "" : matcher.group(2);
        return switch (what) {
            case "" -> details(vertex, subtasks, measures);
            case "metrics" -> measures.list(query);
            case "subtasks/metrics" -> measures.aggregates(query);
            case "subtasktimes" -> times(vertex, subtasks);
            case "watermarks" -> watermarks(subtasks, measures);
            case "backpressure" -> backPressure(subtasks, measures);
            default ->
                subtask(subtasks, Integer.parseInt(what.substring("subtasks/".length())), measures);
        };
    }

    private static Map<String, Object> details(
            ShownPlan.Vertex vertex, List<ShownJob.Subtask> subtasks, Measures measures) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < subtasks.size(); i++) {
            all.add(subtask(subtasks, i, measures));
        }
        return Json.object(
                "id",
                vertex.id(),
                "name",
                vertex.name(),
                "parallelism",
                vertex.parallelism(),
                "maxParallelism",
                vertex.maxParallelism(),
                "now",
                System.currentTimeMillis(),
                "subtasks",
                all);
    }

    private static Map<String, Object> subtask(
            List<ShownJob.Subtask> subtasks, int index, Measures measures) {
        if (index >= subtasks.size()) {
            throw new RefusedException(404, "Invalid subtask index for vertex: " + index);
        }
        ShownJob.Subtask subtask = subtasks.get(index);
        return Json.object(
                "subtask",
                index,
                "status",
                subtask.state(),
                "attempt",
                subtask.attempt(),
                "host",
                HOST,
                "start-time",
                subtask.startMs(),
                "end-time",
                subtask.endMs(),
                "duration",
                JobAnswers.durationMs(subtask.startMs(), subtask.endMs()),
                "metrics",
                measures.ofSubtask(index).inputOutput(),
                "taskmanager-id",
                PROCESS,
                "start_time",
                subtask.startMs());
    }

    private static Map<String, Object> times(
            ShownPlan.Vertex vertex, List<ShownJob.Subtask> subtasks) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < subtasks.size(); i++) {
            ShownJob.Subtask subtask = subtasks.get(i);
            Map<String, Object> timestamps = Json.object();
            for (TaskState state : TaskState.values()) {
                timestamps.put(state.name(), subtask.times().getOrDefault(state, 0L));
            }
            all.add(Json.object(
                    "subtask",
                    i,
                    "host",
                    HOST,
                    "duration",
                    JobAnswers.durationMs(
                            subtask.times().getOrDefault(TaskState.SCHEDULED, -1L),
                            subtask.endMs()),
                    "timestamps",
                    timestamps));
        }
        return Json.object(
                "id",
                vertex.id(),
                "name",
                vertex.name(),
                "now",
                System.currentTimeMillis(),
                "subtasks",
                all);
    }

    private static List<Object> watermarks(List<ShownJob.Subtask> subtasks, Measures measures) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < subtasks.size(); i++) {
            for (var measure : measures.ofSubtask(i).all()) {
                if (measure.name().equals(WATERMARK)) {
                    all.add(Json.object(
                            "id", i + "." + WATERMARK, "value", String.valueOf(measure.value())));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> backPressure(
            List<ShownJob.Subtask> subtasks, Measures measures) {
        List<Object> all = new ArrayList<>();
        double greatest = 0;
        for (int i = 0; i < subtasks.size(); i++) {
            Measures ofSubtask = measures.ofSubtask(i);
            double ratio = share(ofSubtask.gauge("backPressuredTimeMsPerSecond"));
            greatest = Math.max(greatest, ratio);
            all.add(Json.object(
                    "subtask",
                    i,
                    "backpressure-level",
                    level(ratio),
                    "ratio",
                    ratio,
                    "idleRatio",
                    share(ofSubtask.gauge("idleTimeMsPerSecond")),
                    "busyRatio",
                    ofSubtask.gauge("busyTimeMsPerSecond") / 1000));
        }
        return Json.object(
                "status",
                "ok",
                "backpressure-level",
                level(greatest),
                "end-timestamp",
                System.currentTimeMillis(),
                "subtasks",
                all);
    }

    private static double share(double msPerSecond) {
        return Double.isNaN(msPerSecond) ? 0 : msPerSecond / 1000;
    }

    private static String level(double ratio) {
        if (ratio <= LITTLE_PRESSURE) {
            return "ok";
        }
        return ratio <= MUCH_PRESSURE ? "low" : "high";
    }
}
