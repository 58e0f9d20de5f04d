// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.BatchShuffleMode;
import io.millrace.api.common.operators.ResourceSpec;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.ExecutionOptions;
import io.millrace.configuration.StateBackendOptions;
import io.millrace.logging.LazyLogger;
import io.millrace.runtime.jobgraph.JobType;
import io.millrace.runtime.state.hashmap.HashMapStateBackend;
import io.millrace.streaming.api.graph.StreamGraph;

import org.slf4j.Logger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings that programs may make and this release does not act on. A job that makes some is planned all the same, with one
 * warning that names them. {@code docs/settings-without-effect.md} shows the same table.
 *
 * <p>A key in none of the rows either has its effect, or none in Flink either, or is not known at all; the last are left alone,
 * since a program may read them itself.
 */
public final class SettingsWithoutEffect {

    private static final Logger LOG = LazyLogger.of(SettingsWithoutEffect.class);

    /** Names of state backends that keep state where it is kept anyway. */
    private static final Set<String> HEAP_STATE_BACKENDS =
            Set.of("hashmap", "jobmanager", "filesystem");

    /** What the web interface of a program acts on, beside much that only a cluster would. */
    private static final Set<String> OF_THE_WEB_INTERFACE = Set.of(
            "rest.port",
            "rest.bind-port",
            "web.port",
            "jobmanager.web.port",
            "web.cancel.enable",
            "web.exception-history-size");

    /** What makes a row worth a warning. */
    enum Use {
        /** One of its keys is there. */
        KEYS,
        /** Checkpoints were asked for; without them, what is said about them has no effect in Flink either. */
        CHECKPOINTS,
        /** A directory for savepoints was named. */
        SAVEPOINT_DIRECTORY,
        /** State shall live elsewhere than on the heap. */
        STATE_BACKEND,
        /** Latency markers shall be sent. */
        LATENCY,
        /** POJOs shall be serialized with Avro. */
        AVRO,
        /** The tasks of a batch shall run one after another. */
        BATCH_EXCHANGE,
        /** Operators or slots shall have resources of their own. */
        RESOURCES
    }

    /**
     * Settings that belong together.
     *
     * @param subject what they are about
     * @param use when a job makes one of them
     * @param keys their keys; one that ends with a star stands for all that begin so
     * @param setters methods that make them, the most usual first
     * @param instead what happens in place of what was asked for
     */
    record Row(String subject, Use use, List<String> keys, List<String> setters, String instead) {

        boolean covers(String key) {
            for (String pattern : keys) {
                boolean fits = pattern.endsWith("*")
                        ? key.startsWith(pattern.substring(0, pattern.length() - 1))
                        : key.equals(pattern);
                if (fits) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A key belongs to the first row that covers it. */
    static final List<Row> ROWS = List.of(
            new Row(
                    "checkpoints",
                    Use.CHECKPOINTS,
                    List.of(
                            "execution.checkpointing.*",
                            "state.backend.async",
                            "state.backend.fs.*",
                            "state.backend.incremental",
                            "state.backend.local-recovery",
                            "state.checkpoint-storage",
                            "state.checkpoints.*",
                            "state.storage.fs.*",
                            "taskmanager.state.local.root-dirs"),
                    List.of(
                            "StreamExecutionEnvironment.enableCheckpointing",
                            "all of CheckpointConfig",
                            "ExecutionConfig.setUseSnapshotCompression"),
                    "none are made: a job that restarts starts afresh, and sinks that commit with checkpoints commit nothing;"
                            + " the restart strategy that Flink takes with checkpoints is taken"),
            new Row(
                    "directory for savepoints",
                    Use.SAVEPOINT_DIRECTORY,
                    List.of("state.savepoints.dir", "savepoints.state.backend.fs.dir"),
                    List.of("StreamExecutionEnvironment.setDefaultSavepointDirectory"),
                    "no savepoints are made"),
            new Row(
                    "state backend",
                    Use.STATE_BACKEND,
                    List.of("state.backend", "state.backend.rocksdb.*"),
                    List.of("StreamExecutionEnvironment.setStateBackend"),
                    "state lives on the heap, as with hashmap"),
            new Row(
                    "log of changes of state, and latency of its accesses",
                    Use.KEYS,
                    List.of("state.backend.changelog.*", "state.backend.latency-track.*"),
                    List.of(),
                    "neither is kept"),
            new Row(
                    "latency markers",
                    Use.LATENCY,
                    List.of("metrics.latency.*"),
                    List.of("ExecutionConfig.setLatencyTrackingInterval"),
                    "none are sent"),
            new Row(
                    "metrics of the machine, and metrics for a web interface",
                    Use.KEYS,
                    List.of(
                            "metrics.fetcher.*",
                            "metrics.internal.*",
                            "metrics.system-resource",
                            "metrics.system-resource-probing-interval"),
                    List.of(),
                    "reporters hear of jobs, tasks and operators"),
            new Row(
                    "Avro for POJOs",
                    Use.AVRO,
                    List.of("pipeline.force-avro"),
                    List.of("ExecutionConfig.enableForceAvro"),
                    "POJOs are serialized as without it"),
            new Row(
                    "exchange between tasks of a batch",
                    Use.BATCH_EXCHANGE,
                    List.of("execution.batch-shuffle-mode"),
                    List.of(),
                    "tasks run at the same time and send records as they come, as with"
                            + " ALL_EXCHANGES_PIPELINED; the results are the same"),
            new Row(
                    "class path of tasks",
                    Use.KEYS,
                    List.of("pipeline.classpaths", "pipeline.jars"),
                    List.of(),
                    "tasks see the classes that the program sees"),
            new Row(
                    "resources of operators and slots",
                    Use.RESOURCES,
                    List.of(),
                    List.of(
                            "SlotSharingGroup.Builder.setCpuCores",
                            "StreamExecutionEnvironment.registerSlotSharingGroup",
                            "Transformation.setResources"),
                    "explain shows them, and nothing shares them out"),
            new Row(
                    "file systems",
                    Use.KEYS,
                    List.of("fs.*"),
                    List.of(),
                    "file systems keep their own defaults"),
            new Row(
                    "cluster and web interface",
                    Use.KEYS,
                    List.of(
                            "akka.*",
                            "blob.*",
                            "classloader.*",
                            "client.*",
                            "cluster.*",
                            "compiler.*",
                            "containerized.*",
                            "env.*",
                            "execution.shutdown-on-attached-exit",
                            "external-resource.*",
                            "external-resources",
                            "fine-grained.*",
                            "heartbeat.*",
                            "high-availability",
                            "high-availability.*",
                            "historyserver.*",
                            "jmx.*",
                            "job-manager.*",
                            "jobmanager.*",
                            "jobstore.*",
                            "kubernetes.*",
                            "library-cache-manager.*",
                            "local.*",
                            "mesos.*",
                            "plugin.*",
                            "query.*",
                            "queryable-state.*",
                            "recovery.*",
                            "resourcemanager.*",
                            "rest.*",
                            "scheduler-mode",
                            "security.*",
                            "slot.*",
                            "slotmanager.*",
                            "task.cancellation.timers.timeout",
                            "taskmanager.*",
                            "timerservice.*",
                            "web.*",
                            "yarn.*",
                            "zookeeper.*"),
                    List.of(),
                    "the job runs in the process of its program"));

    private SettingsWithoutEffect() {}

    /**
     * Whether a key is known to have no effect in this release.
     *
     * @param key key of a setting
     */
    public static boolean covers(String key) {
        return rowOf(key) != null;
    }

    private static Row rowOf(String key) {
        if (OF_THE_WEB_INTERFACE.contains(key)) {
            return null;
        }
        for (Row row : ROWS) {
            if (row.covers(key)) {
                return row;
            }
        }
        return null;
    }

    /** Names all of them that a job makes, in one line of the log. */
    static void warn(StreamGraph graph, Configuration configuration) {
        List<String> used = usedBy(graph, configuration);
        if (!used.isEmpty()) {
            LOG.warn(
                    "Job '{}' makes settings without effect in this release: {}.",
                    graph.getJobName(),
                    String.join("; ", used));
        }
    }

    /** A text for each row of which a job makes a setting. */
    static List<String> usedBy(StreamGraph graph, Configuration configuration) {
        Set<String> keys = new TreeSet<>();
        for (String key : configuration.keySet()) {
            if (covers(key)) {
                keys.add(key);
            }
        }
        List<String> used = new ArrayList<>();
        for (Row row : ROWS) {
            List<String> names = keys.stream().filter(key -> rowOf(key) == row).toList();
            if (isUsed(row.use(), !names.isEmpty(), graph, configuration)) {
                used.add(row.subject() + " ("
                        + (names.isEmpty() ? row.setters().get(0) : String.join(", ", names))
                        + "): " + row.instead());
            }
        }
        return used;
    }

    private static boolean isUsed(
            Use use, boolean hasKey, StreamGraph graph, Configuration configuration) {
        return switch (use) {
            case KEYS -> hasKey;
            case CHECKPOINTS -> graph.getCheckpointConfig().isCheckpointingEnabled();
            case SAVEPOINT_DIRECTORY -> hasKey || graph.getSavepointDirectory() != null;
            case STATE_BACKEND -> usesOtherStateBackend(graph, configuration);
            case LATENCY -> graph.getExecutionConfig().getLatencyTrackingInterval() > 0;
            case AVRO -> graph.getExecutionConfig().isForceAvroEnabled();
            case RESOURCES -> usesResources(graph);
            case BATCH_EXCHANGE ->
                hasKey
                        && graph.getJobType() == JobType.BATCH
                        && configuration.get(ExecutionOptions.BATCH_SHUFFLE_MODE)
                                != BatchShuffleMode.ALL_EXCHANGES_PIPELINED;
        };
    }

    private static boolean usesResources(StreamGraph graph) {
        return !graph.getSlotSharingGroupResources().isEmpty()
                || graph.getTransformations().stream()
                        .flatMap(sink -> sink.getTransitivePredecessors().stream())
                        .anyMatch(step -> !step.getMinResources().equals(ResourceSpec.UNKNOWN));
    }

    private static boolean usesOtherStateBackend(StreamGraph graph, Configuration configuration) {
        if (graph.getStateBackend() != null) {
            return !(graph.getStateBackend() instanceof HashMapStateBackend);
        }
        String name = configuration.get(StateBackendOptions.STATE_BACKEND);
        return name != null && !HEAP_STATE_BACKENDS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The table as the document shows it, a line for each row. */
    static List<String> markdown() {
        List<String> lines = new ArrayList<>();
        for (Row row : ROWS) {
            lines.add("| " + row.subject() + " | " + code(row.keys()) + " | " + code(row.setters())
                    + " | " + row.instead() + " |");
        }
        return lines;
    }

    private static String code(List<String> names) {
        return names.isEmpty() ? "" : "`" + String.join("`, `", names) + "`";
    }
}
