// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.JobID;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.OperatorIds;
import io.millrace.util.OptionalFailure;

import java.util.List;
import java.util.Map;

/** A job of this process as a {@link JobDisplay} sees it. Thread-safe; every answer is of the moment. */
public interface JobView {

    /**
     * A metric of one subtask, or of the job.
     *
     * @param vertexId id of the vertex, as {@link OperatorIds#ofVertex} says it; empty for a metric of the job
     * @param subtask index from 0; -1 for a metric of the job
     * @param name the task's own, {@code numRecordsIn}, or that of an operator or of a group, {@code Map.numRecordsIn}
     * @param value number, text or truth
     */
    record Measure(String vertexId, int subtask, String name, Object value) {}

    /** Its id. */
    JobID getJobID();

    /** What it runs. */
    JobPlan plan();

    /** Metrics of all subtasks, and counts of those that have ended. */
    List<Measure> measures();

    /** Accumulators as they were a short while ago, merged over all tasks; copies that nobody changes. */
    Map<String, OptionalFailure<Accumulator<?, ?>>> mergedAccumulators();

    /** Cancels it, if it has not ended. */
    void requestCancel();
}
