// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;

import java.io.Serializable;
import java.util.List;

/**
 * One end of a loop: the source that emits what came round, or the sink that sends it there. Made when a job is planned, never
 * by programs; the ends of one loop have the same subtasks in the same place.
 *
 * @param <T> type of what goes round
 */
public final class LoopTransformation<T> extends PhysicalTransformation<T> {

    private final Serializable description;
    private final List<Transformation<?>> inputs;

    private LoopTransformation(
            String name,
            Transformation<T> loop,
            Serializable description,
            List<Transformation<?>> inputs) {
        super(
                name + loop.getId(),
                loop.getOutputType(),
                loop.getParallelism(),
                ChainingStrategy.NEVER);
        this.description = description;
        this.inputs = inputs;
        if (loop.getMaxParallelism() > 0) {
            setMaxParallelism(loop.getMaxParallelism());
        }
        loop.getSlotSharingGroup().ifPresent(this::setSlotSharingGroup);
        setCoLocationGroupKey("IterationCoLocation-" + loop.getId());
    }

    /**
     * The source of a loop.
     *
     * @param <T> type of what goes round
     * @param loop the loop
     * @param waitTimeMs milliseconds without feedback after which it ends; 0 for never
     * @return the source
     */
    public static <T> LoopTransformation<T> head(Transformation<T> loop, long waitTimeMs) {
        return new LoopTransformation<>(
                "IterationSource-",
                loop,
                new SourceDescription.LoopHead(loop.getId(), waitTimeMs),
                List.of());
    }

    /**
     * The sink of a loop.
     *
     * @param <T> type of what goes round
     * @param loop the loop
     * @param feedbackEdges what goes round
     * @return the sink
     */
    public static <T> LoopTransformation<T> tail(
            Transformation<T> loop, List<Transformation<T>> feedbackEdges) {
        return new LoopTransformation<>(
                "IterationSink-",
                loop,
                new OperatorDescription.LoopTail(loop.getId()),
                List.of(new UnionTransformation<>(feedbackEdges)));
    }

    @Override
    public Serializable getDescription() {
        return description;
    }

    @Override
    public List<Transformation<?>> getTransitivePredecessors() {
        return Predecessors.of(this);
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return inputs;
    }
}
