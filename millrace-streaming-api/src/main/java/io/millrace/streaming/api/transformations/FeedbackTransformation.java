// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the records of a loop come together with those of its input; no operator itself. Mirrors Flink 1.14's class of this
 * name.
 *
 * @param <T> type of the records
 */
public class FeedbackTransformation<T> extends Transformation<T> {

    private final Transformation<T> input;
    private final List<Transformation<T>> feedbackEdges = new ArrayList<>();
    private final Long waitTime;

    /**
     * A loop without feedback so far.
     *
     * @param input what goes into the loop from outside
     * @param waitTime milliseconds without feedback after which the loop ends; 0 for never
     */
    public FeedbackTransformation(Transformation<T> input, Long waitTime) {
        super("Feedback", input.getOutputType(), input.getParallelism());
        this.input = input;
        this.waitTime = Preconditions.checkNotNull(waitTime, "waitTime");
    }

    /**
     * Adds what goes round.
     *
     * @param transform of the same parallelism as the loop
     * @throws UnsupportedOperationException if the parallelism differs
     */
    public void addFeedbackEdge(Transformation<T> transform) {
        Feedback.checkParallelism(
                this,
                transform,
                ". Parallelism can be modified using DataStream#setParallelism() method");
        feedbackEdges.add(transform);
    }

    /**
     * What goes round.
     *
     * @return in the order in which it was added
     */
    public List<Transformation<T>> getFeedbackEdges() {
        return Collections.unmodifiableList(feedbackEdges);
    }

    /**
     * After which time without feedback the loop ends.
     *
     * @return milliseconds, 0 for never
     */
    public Long getWaitTime() {
        return waitTime;
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
