// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The records that go round in a loop whose input is of another type: the second input of the operator at its head; no operator
 * itself. Mirrors Flink 1.14's class of this name.
 *
 * @param <F> type of what goes round
 */
public class CoFeedbackTransformation<F> extends Transformation<F> {

    private final List<Transformation<F>> feedbackEdges = new ArrayList<>();
    private final Long waitTime;

    /**
     * A loop without feedback so far.
     *
     * @param parallelism of the loop's input
     * @param feedbackType of what goes round
     * @param waitTime milliseconds without feedback after which the loop ends; 0 for never
     */
    public CoFeedbackTransformation(
            int parallelism, TypeInformation<F> feedbackType, Long waitTime) {
        super("CoFeedback", feedbackType, parallelism);
        this.waitTime = Preconditions.checkNotNull(waitTime, "waitTime");
    }

    /**
     * Adds what goes round.
     *
     * @param transform of the same parallelism as the loop
     * @throws UnsupportedOperationException if the parallelism differs
     */
    public void addFeedbackEdge(Transformation<F> transform) {
        Feedback.checkParallelism(this, transform, "");
        feedbackEdges.add(transform);
    }

    /**
     * What goes round.
     *
     * @return in the order in which it was added
     */
    public List<Transformation<F>> getFeedbackEdges() {
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
        return List.of(this);
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return List.of();
    }
}
