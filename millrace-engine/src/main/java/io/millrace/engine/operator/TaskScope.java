// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.engine.metrics.TaskMetrics;

import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What all operators of one chain's subtask share.
 *
 * @param jobId id of the job
 * @param jobName name of the job
 * @param vertex id of the chain in the plan
 * @param taskName name of the task, without index
 * @param subtaskIndex from 0
 * @param parallelism number of subtasks
 * @param maxParallelism number of key groups
 * @param attempt number of the attempt, from 0
 * @param executionConfig of the job
 * @param userClassLoader loads the user's classes
 * @param clock the environment's clock
 * @param activeTime stands still while the task's outputs have no room
 * @param attention whether the task is to look about, or to stop
 * @param accumulators of the subtask, by name; merged when it ends
 * @param distributedCache files that the program has registered
 * @param releaseHooks run when the user's class loader is let go, by name
 * @param metrics of the chain in this subtask
 * @param mailbox actions between records
 * @param results where records go that the program collects, by id
 * @param feedback what goes round in a loop of the program, by the loop's number
 * @param source what the reader of a source needs; null if the chain takes records from other tasks
 */
public record TaskScope(
        JobID jobId,
        String jobName,
        int vertex,
        String taskName,
        int subtaskIndex,
        int parallelism,
        int maxParallelism,
        int attempt,
        ExecutionConfig executionConfig,
        ClassLoader userClassLoader,
        Clock clock,
        ActiveTime activeTime,
        Attention attention,
        Map<AccumulatorId, Accumulator<?, ?>> accumulators,
        DistributedCache distributedCache,
        Map<String, Runnable> releaseHooks,
        TaskMetrics metrics,
        Mailbox mailbox,
        Function<String, ResultSink> results,
        IntFunction<FeedbackQueue> feedback,
        SourceScope source) {

    /** Name of the task with number and count, for messages: {@code Map (2/4)}. */
    public String taskNameWithSubtasks() {
        return taskName + " (" + (subtaskIndex + 1) + "/" + parallelism + ")";
    }
}
