// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.util.OutputTag;

/**
 * One edge between two operators, as far as the hand-over depends on it. Two edges may be equal, and are two all the same: a
 * stream may be read twice by one reader.
 *
 * @param source who emits
 * @param target who reads
 * @param targetParallelism number of the reader's subtasks
 * @param partitioning which subtask gets a record
 * @param sideOutput the side output that is read, or null for the main output
 * @param isChained whether Flink would chain the two ends
 * @param isCall whether the reader runs within the call that hands over, chained or not
 */
public record Edge(
        PhysicalTransformation<?> source,
        PhysicalTransformation<?> target,
        int targetParallelism,
        Partitioning partitioning,
        OutputTag<?> sideOutput,
        boolean isChained,
        boolean isCall) {

    /**
     * Type of the records.
     *
     * @return that of the output that is read
     */
    public TypeInformation<?> type() {
        return sideOutput != null ? sideOutput.getTypeInfo() : source.getOutputType();
    }

    /**
     * One output of an operator.
     *
     * @param source who emits
     * @param sideOutputId id of the side output, or null for the main output
     */
    record Output(PhysicalTransformation<?> source, String sideOutputId) {}

    /** What it reads, which other edges may read too. */
    Output output() {
        return new Output(source, sideOutput == null ? null : sideOutput.getId());
    }
}
