// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.operators.ResourceSpec;
import io.millrace.api.connector.sink.Sink;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.core.memory.ManagedMemoryUseCase;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.util.Preconditions;

import java.util.List;
import java.util.Optional;

/**
 * A sink that writes in two steps. A job runs it as one operator or two; settings hold for both, except that committers of
 * all subtasks have parallelism 1. Mirrors Flink 1.14's class of this name.
 *
 * @param <InputT> type of the records that are written
 * @param <CommT> what writers prepare to be committed
 * @param <WriterStateT> what writers keep in a checkpoint
 * @param <GlobalCommT> what a global committer combines committables into
 */
public class SinkTransformation<InputT, CommT, WriterStateT, GlobalCommT>
        extends PhysicalTransformation<Object> {

    private final Transformation<InputT> input;
    private final Sink<InputT, CommT, WriterStateT, GlobalCommT> sink;

    /**
     * A sink behind an input.
     *
     * @param input what it reads
     * @param sink the user's sink
     * @param name for people
     * @param parallelism number of subtasks, or -1 for the default
     */
    public SinkTransformation(
            Transformation<InputT> input,
            Sink<InputT, CommT, WriterStateT, GlobalCommT> sink,
            String name,
            int parallelism) {
        super(name, TypeExtractor.getForClass(Object.class), parallelism, null);
        this.input = Preconditions.checkNotNull(input, "input");
        this.sink = Preconditions.checkNotNull(sink, "sink");
    }

    /**
     * The sink.
     *
     * @return the sink, as the program gave it
     */
    public Sink<InputT, CommT, WriterStateT, GlobalCommT> getSink() {
        return sink;
    }

    /**
     * How the operators are chained to their neighbours.
     *
     * @return the strategy; null unless it was set, which stands for that of the operators
     */
    @Override
    public ChainingStrategy getChainingStrategy() {
        return super.getChainingStrategy();
    }

    /**
     * What the writer does, if nothing stands behind it.
     *
     * @return the description
     */
    @Override
    public OperatorDescription getDescription() {
        return new OperatorDescription.SinkWriter(sink, false, false);
    }

    /** @throws UnsupportedOperationException always: a hash names one operator */
    @Override
    public void setUidHash(String uidHash) {
        throw new UnsupportedOperationException(
                "Setting a UidHash is not supported for SinkTransformation.");
    }

    /** @throws UnsupportedOperationException always, as in Flink */
    @Override
    public void setResources(ResourceSpec minResources, ResourceSpec preferredResources) {
        throw new UnsupportedOperationException(
                "Do not support set resources for SinkTransformation.");
    }

    /** @throws UnsupportedOperationException always, as in Flink */
    @Override
    public Optional<Integer> declareManagedMemoryUseCaseAtOperatorScope(
            ManagedMemoryUseCase managedMemoryUseCase, int weight) {
        throw new UnsupportedOperationException(
                "Declaring managed memory use cases is not supported for SinkTransformation.");
    }

    /** @throws UnsupportedOperationException always, as in Flink */
    @Override
    public void declareManagedMemoryUseCaseAtSlotScope(ManagedMemoryUseCase managedMemoryUseCase) {
        throw new UnsupportedOperationException(
                "Declaring managed memory use cases is not supported for SinkTransformation.");
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
