// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.MetricOptions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The formats of all scopes of a job.
 *
 * @param jobManager of what manages jobs
 * @param jobManagerJob of one job there
 * @param taskManager of the process that runs tasks
 * @param taskManagerJob of one job there
 * @param task of a chain's subtask
 * @param operator of an operator in it
 */
record ScopeFormats(
        ScopeFormat jobManager,
        ScopeFormat jobManagerJob,
        ScopeFormat taskManager,
        ScopeFormat taskManagerJob,
        ScopeFormat task,
        ScopeFormat operator) {

    static ScopeFormats of(Configuration configuration) {
        Set<String> host = Set.of(Variables.HOST);
        Set<String> process = with(host, Variables.TASK_MANAGER_ID);
        List<String> job = List.of(Variables.JOB_ID, Variables.JOB_NAME);
        Set<String> processJob = with(process, job.toArray(new String[0]));
        Set<String> ofTask = with(
                processJob,
                Variables.TASK_ID,
                Variables.TASK_NAME,
                Variables.SUBTASK_INDEX,
                Variables.TASK_ATTEMPT_ID,
                Variables.TASK_ATTEMPT_NUM);
        Set<String> ofOperator = with(ofTask, Variables.OPERATOR_ID, Variables.OPERATOR_NAME);

        ScopeFormat jobManager =
                ScopeFormat.parse(configuration.get(MetricOptions.SCOPE_NAMING_JM), null, host);
        ScopeFormat jobManagerJob = ScopeFormat.parse(
                configuration.get(MetricOptions.SCOPE_NAMING_JM_JOB),
                jobManager,
                with(host, job.toArray(new String[0])));
        ScopeFormat taskManager =
                ScopeFormat.parse(configuration.get(MetricOptions.SCOPE_NAMING_TM), null, process);
        ScopeFormat taskManagerJob = ScopeFormat.parse(
                configuration.get(MetricOptions.SCOPE_NAMING_TM_JOB), taskManager, processJob);
        ScopeFormat task = ScopeFormat.parse(
                configuration.get(MetricOptions.SCOPE_NAMING_TASK), taskManagerJob, ofTask);
        ScopeFormat operator = ScopeFormat.parse(
                configuration.get(MetricOptions.SCOPE_NAMING_OPERATOR), task, ofOperator);
        return new ScopeFormats(
                jobManager, jobManagerJob, taskManager, taskManagerJob, task, operator);
    }

    private static Set<String> with(Set<String> variables, String... more) {
        Set<String> all = new HashSet<>(variables);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
