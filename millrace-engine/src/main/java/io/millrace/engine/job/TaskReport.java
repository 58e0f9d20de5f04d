// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.TaskId;

import java.util.Map;

/**
 * What a task tells its job, once for each change of its state.
 *
 * @param task which one
 * @param attempt number of the attempt it belongs to
 * @param state the new state
 * @param failure why it failed, else null
 * @param accumulators the task's own, in an end state; else empty
 */
public record TaskReport(
        TaskId task,
        int attempt,
        State state,
        Throwable failure,
        Map<AccumulatorId, Accumulator<?, ?>> accumulators) {

    /** States that a task reports. */
    public enum State {
        RUNNING,
        FINISHED,
        CANCELED,
        FAILED;

        /** Whether the task reports nothing more. */
        public boolean isEnd() {
            return this != RUNNING;
        }
    }

    public TaskReport {
        accumulators = Map.copyOf(accumulators);
    }
}
