// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.api.common.JobStatus;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The requests of Flink 1.14's REST interface that have an answer here, under the same paths, with the same names in the same
 * shapes; and the page. What there is of jobs is in {@link JobAnswers}. Thread-safe.
 */
final class RestApi {

    /** The release whose interface this is. */
    private static final String FLINK_VERSION = "1.14.4";

    private static final long REFRESH_MS = 1000;

    private final List<ShownJob> jobs;

    /**
     * @param jobs that are shown, oldest first; others add and remove them
     */
    RestApi(List<ShownJob> jobs) {
        this.jobs = jobs;
    }

    /**
     * Answers a request.
     *
     * @throws RefusedException if it cannot be answered
     */
    Answer answer(String method, URI uri) throws IOException {
        String path = uri.getPath();
        Query query = Query.of(uri.getRawQuery());
        String[] parts = path.substring(1).split("/", -1);
        if (method.equals("PATCH") && parts.length == 2 && parts[0].equals("jobs")) {
            return cancel(job(parts[1]), query);
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.error(404, "Not found: " + path);
        }
        Object value = get(parts, query);
        if (value != null) {
            return Answer.json(value);
        }
        Answer file = StaticFiles.get(path);
        return file != null
                ? file
                : Answer.error(404, "Unable to load requested file " + path + ".");
    }

    /** The value under a path; null for nothing. */
    private Object get(String[] parts, Query query) {
        String path = String.join("/", parts);
        switch (path) {
            case "config":
                return config();
            case "overview":
                return overview();
            case "jobs":
                return Json.object("jobs", idsAndStates());
            case "jobs/overview":
                return jobsOverview();
            default:
                break;
        }
        if (parts.length < 2 || !parts[0].equals("jobs")) {
            return null;
        }
        String rest = String.join("/", List.of(parts).subList(2, parts.length));
        if (!JobAnswers.has(rest)) {
            return null;
        }
        return JobAnswers.of(job(parts[1]), rest, query);
    }

    private ShownJob job(String id) {
        checkId("jobid", id);
        for (ShownJob job : jobs) {
            if (job.id().equals(id)) {
                return job;
            }
        }
        throw new RefusedException(404, "Job " + id + " not found");
    }

    static void checkId(String name, String id) {
        if (!id.matches("[0-9a-fA-F]{32}")) {
            throw new RefusedException(
                    400,
                    "Bad request, could not parse parameters: Cannot resolve path parameter ("
                            + name + ") from value \"" + id + "\".");
        }
    }

    private static Answer cancel(ShownJob job, Query query) {
        String mode = query.get("mode", "cancel");
        if (!mode.equals("cancel") && !mode.equals("stop")) {
            throw new RefusedException(
                    400,
                    "Bad request, could not parse parameters: Cannot resolve query parameter (mode) from value \""
                            + mode + "\".");
        }
        if (mode.equals("stop")) {
            throw new RefusedException(
                    410,
                    "The termination mode \"stop\" has been removed. Cancel the job instead: mode=cancel.");
        }
        if (!job.mayBeCancelled()) {
            throw new RefusedException(
                    403, "web.cancel.enable is false: nothing is cancelled here.");
        }
        if (job.snapshot().hasEnded()) {
            throw new RefusedException(
                    409, "Job " + job.id() + " has ended: " + job.snapshot().status() + ".");
        }
        job.cancel();
        return Answer.json(202, Map.of());
    }

    private Map<String, Object> config() {
        ZoneId zone = ZoneId.systemDefault();
        boolean mayBeCancelled = jobs.stream().allMatch(ShownJob::mayBeCancelled);
        return Json.object(
                "refresh-interval",
                REFRESH_MS,
                "timezone-name",
                zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                "timezone-offset",
                zone.getRules().getOffset(Instant.now()).getTotalSeconds() * 1000,
                "flink-version",
                FLINK_VERSION,
                "flink-revision",
                "millrace " + version(),
                "features",
                Json.object("web-submit", false, "web-cancel", mayBeCancelled));
    }

    private static String version() {
        String version = RestApi.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }

    /** This process is the one task manager; its slots are what the running jobs take. */
    private Map<String, Object> overview() {
        int finished = 0;
        int cancelled = 0;
        int failed = 0;
        int running = 0;
        int slots = 0;
        for (ShownJob job : jobs) {
            JobStatus status = job.snapshot().status();
            if (status == JobStatus.FINISHED) {
                finished++;
            } else if (status == JobStatus.CANCELED) {
                cancelled++;
            } else if (status == JobStatus.FAILED) {
                failed++;
            } else {
                running++;
                slots += job.plan().vertices().stream()
                        .mapToInt(ShownPlan.Vertex::parallelism)
                        .max()
                        .orElse(0);
            }
        }
        return Json.object(
                "taskmanagers",
                1,
                "slots-total",
                slots,
                "slots-available",
                0,
                "jobs-running",
                running,
                "jobs-finished",
                finished,
                "jobs-cancelled",
                cancelled,
                "jobs-failed",
                failed,
                "flink-version",
                FLINK_VERSION,
                "flink-commit",
                "millrace");
    }

    private List<Object> idsAndStates() {
        List<Object> all = new ArrayList<>();
        for (ShownJob job : jobs) {
            all.add(Json.object("id", job.id(), "status", job.snapshot().status()));
        }
        return all;
    }

    private Map<String, Object> jobsOverview() {
        List<Object> all = new ArrayList<>();
        for (ShownJob job : jobs) {
            all.add(overviewOf(job));
        }
        return Json.object("jobs", all);
    }

    private static Map<String, Object> overviewOf(ShownJob job) {
        ShownJob.Snapshot now = job.snapshot();
        Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
        int total = 0;
        for (List<ShownJob.Subtask> subtasks : now.subtasks()) {
            for (ShownJob.Subtask subtask : subtasks) {
                counts.merge(subtask.state(), 1, Integer::sum);
                total++;
            }
        }
        Map<String, Object> tasks = Json.object("total", total);
        for (TaskState state : TaskState.values()) {
            tasks.put(state.name().toLowerCase(Locale.ROOT), counts.getOrDefault(state, 0));
        }
        return Json.object(
                "jid",
                job.id(),
                "name",
                job.plan().name(),
                "state",
                now.status(),
                "start-time",
                now.startMs(),
                "end-time",
                now.endMs(),
                "duration",
                JobAnswers.durationMs(now.startMs(), now.endMs()),
                "last-modification",
                now.lastChangeMs(),
                "tasks",
                tasks);
    }

    /** All that a page shows, for the last time. */
    Map<String, Object> everything() {
        Map<String, Object> details = Json.object();
        for (ShownJob job : jobs) {
            details.put(
                    job.id(),
                    Json.object(
                            "details",
                            JobAnswers.of(job, "", Query.of(null)),
                            "exceptions",
                            JobAnswers.of(job, "exceptions", Query.of(null)),
                            "accumulators",
                            JobAnswers.of(job, "accumulators", Query.of(null))));
        }
        return Json.object("overview", jobsOverview(), "jobs", details);
    }
}
