// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.util.Preconditions;

import java.util.List;

/**
 * Says which subtask of the consumer gets a record. Mirrors Flink 1.14's class of this name, which carries a
 * partitioner in place of a description.
 *
 * @param <T> type of the records
 */
public class PartitionTransformation<T> extends Transformation<T> {

    private final Transformation<T> input;
    private final Partitioning partitioning;

    /**
     * A partitioning of an input.
     *
     * @param input what is partitioned
     * @param partitioning how
     */
    public PartitionTransformation(Transformation<T> input, Partitioning partitioning) {
        super("Partition", input.getOutputType(), input.getParallelism());
        this.input = input;
        this.partitioning = Preconditions.checkNotNull(partitioning, "partitioning");
    }

    /**
     * How records are partitioned.
     *
     * @return the partitioning
     */
    public Partitioning getPartitioning() {
        return partitioning;
    }

    @Override
    public List<Transformation<?>> getTransitivePredecessors() {
        return Predecessors.of(this);
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return List.of(input);
    }
}
