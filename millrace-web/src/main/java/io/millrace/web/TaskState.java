// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.engine.job.TaskReport;

import java.util.Collection;

/** States of tasks, under the names that Flink gives them. Some of Flink's never occur here, and its clients expect them. */
enum TaskState {
    CREATED,
    SCHEDULED,
    DEPLOYING,
    RUNNING,
    FINISHED,
    CANCELING,
    CANCELED,
    FAILED,
    RECONCILING,
    INITIALIZING;

    static TaskState of(TaskReport.State state) {
        return switch (state) {
            case RUNNING -> RUNNING;
            case FINISHED -> FINISHED;
            case CANCELED -> CANCELED;
            case FAILED -> FAILED;
        };
    }

    boolean isEnd() {
        return this == FINISHED || this == CANCELED || this == FAILED;
    }

    /** What subtasks in these states make of their vertex: the first that holds, as in Flink. */
    static TaskState ofVertex(Collection<TaskState> subtasks) {
        for (TaskState state :
                new TaskState[] {FAILED, CANCELING, CANCELED, INITIALIZING, RUNNING}) {
            if (subtasks.contains(state)) {
                return state;
            }
        }
        if (subtasks.contains(FINISHED)) {
            return subtasks.stream().allMatch(state -> state == FINISHED) ? FINISHED : RUNNING;
        }
        return CREATED;
    }
}
