// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.engine.metrics.JobMetrics;
import io.millrace.engine.metrics.MetricRegistry;
import io.millrace.engine.operator.Mailbox;
import io.millrace.engine.operator.TaskScope;

import java.util.HashMap;
import java.util.Map;

/** Scopes for operators that run outside a job. */
public final class TaskScopes {

    private TaskScopes() {}

    /** The only subtask of a task without results. */
    public static TaskScope single(Clock clock) {
        return single(clock, new Attention());
    }

    public static TaskScope single(Clock clock, Attention attention) {
        return new TaskScope(
                new JobID(),
                "job",
                0,
                "task",
                0,
                1,
                128,
                0,
                new ExecutionConfig(),
                TaskScopes.class.getClassLoader(),
                clock,
                new ActiveTime(clock),
                attention,
                new HashMap<>(),
                new DistributedCache(Map.of()),
                new HashMap<>(),
                new JobMetrics(new MetricRegistry(), "id", "job").task("id", "task", 0, 0, "id"),
                new Mailbox(new RecordingDoorbell(), attention, clock),
                id -> null,
                loop -> null,
                null);
    }
}
