// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.ExecutionOptions;
import io.millrace.runtime.jobgraph.JobType;
import io.millrace.streaming.api.graph.StreamGraph;

/**
 * How a batch runs.
 *
 * @param sortsInputs whether the input of keyed operators is sorted by key
 * @param dropsState whether the state of a key goes with its last record; only if input is sorted
 * @param sortMemoryBytes what the sorted inputs of one subtask of an operator may hold in memory together
 */
public record BatchOptions(boolean sortsInputs, boolean dropsState, long sortMemoryBytes) {

    /** Null for a stream. */
    static BatchOptions read(StreamGraph graph, Configuration configuration) {
        return graph.getJobType() == JobType.STREAMING
                ? null
                : new BatchOptions(
                        configuration.get(ExecutionOptions.SORT_INPUTS),
                        configuration.get(ExecutionOptions.USE_BATCH_STATE_BACKEND),
                        configuration.get(ExecutionOptions.SORTED_INPUTS_MEMORY).getBytes());
    }
}
