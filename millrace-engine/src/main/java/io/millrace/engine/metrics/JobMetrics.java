// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.MetricGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tree of one job's metrics, as in Flink: what manages the job, and the process that runs its tasks, are two trees, and
 * both are this process. Thread-safe.
 */
public final class JobMetrics {

    private static final String HOST = "localhost";
    private static final String TASK_MANAGER_ID = "local";

    private final MetricRegistry registry;
    private final MetricNode managerJob;
    private final MetricNode processJob;

    /**
     * @param registry makes the metrics known
     * @param jobId id of the job, as text
     * @param jobName name of the job
     */
    public JobMetrics(MetricRegistry registry, String jobId, String jobName) {
        this.registry = registry;
        ScopeFormats formats = registry.formats();
        MetricNode manager = MetricNode.root(
                registry, "jobmanager", formats.jobManager(), Map.of(Variables.HOST, HOST));
        MetricNode process = MetricNode.root(
                registry,
                "taskmanager",
                formats.taskManager(),
                Map.of(Variables.HOST, HOST, Variables.TASK_MANAGER_ID, TASK_MANAGER_ID));
        registry.addRoot(manager);
        registry.addRoot(process);
        Map<String, String> job = Map.of(Variables.JOB_ID, jobId, Variables.JOB_NAME, jobName);
        this.managerJob = manager.component("job", formats.jobManagerJob(), job);
        this.processJob = process.component("job", formats.taskManagerJob(), job);
    }

    /** The group of the job, on the side that manages it. */
    public MetricGroup managed() {
        return managerJob;
    }

    /**
     * The groups of one chain in one subtask.
     *
     * @param taskId names the chain in the job
     * @param taskName name of the chain
     * @param subtaskIndex from 0
     * @param attempt from 0
     * @param attemptId names this attempt of this subtask
     */
    public TaskMetrics task(
            String taskId, String taskName, int subtaskIndex, int attempt, String attemptId) {
        Map<String, String> variables = Map.of(
                Variables.TASK_ID,
                taskId,
                Variables.TASK_NAME,
                taskName,
                Variables.SUBTASK_INDEX,
                String.valueOf(subtaskIndex),
                Variables.TASK_ATTEMPT_ID,
                attemptId,
                Variables.TASK_ATTEMPT_NUM,
                String.valueOf(attempt));
        return new TaskMetrics(
                registry, processJob.component("task", registry.formats().task(), variables));
    }

    /**
     * The group of what coordinates the subtasks of an operator. Flink 1.14 has none.
     *
     * @param operatorName name of the operator
     */
    public EnumeratorMetrics coordinator(String operatorName) {
        List<String> parts = new ArrayList<>(registry.formats().jobManagerJob().parts());
        parts.add(Variables.OPERATOR_NAME);
        ScopeFormat format =
                new ScopeFormat(parts, registry.formats().operator().variables());
        return new EnumeratorMetrics(managerJob.component(
                "coordinator", format, Map.of(Variables.OPERATOR_NAME, operatorName)));
    }
}
