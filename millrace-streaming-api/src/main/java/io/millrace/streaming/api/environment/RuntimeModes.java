// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.dag.Transformation;
import io.millrace.configuration.ExecutionOptions;
import io.millrace.configuration.ReadableConfig;
import io.millrace.runtime.jobgraph.JobType;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.graph.StreamGraph;
import io.millrace.streaming.api.operators.InputSelectable;
import io.millrace.streaming.api.transformations.CoFeedbackTransformation;
import io.millrace.streaming.api.transformations.FeedbackTransformation;
import io.millrace.streaming.api.transformations.KeyedMultipleInputTransformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.TwoInputTransformation;
import io.millrace.streaming.api.transformations.WithBoundedness;
import io.millrace.util.Preconditions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides whether a program runs as a batch, and refuses what cannot. */
final class RuntimeModes {

    private RuntimeModes() {}

    /**
     * How a program runs.
     *
     * @throws IllegalStateException if it is to run as a batch and its input never ends
     */
    static JobType jobType(List<Transformation<?>> transformations, ReadableConfig configuration) {
        RuntimeExecutionMode mode = configuration.get(ExecutionOptions.RUNTIME_MODE);
        boolean endsNever = all(transformations).stream().anyMatch(RuntimeModes::isUnboundedSource);
        String key = ExecutionOptions.RUNTIME_MODE.key();
        Preconditions.checkState(
                mode != RuntimeExecutionMode.BATCH || !endsNever,
                "Detected an UNBOUNDED source with the '" + key
                        + "' set to 'BATCH'. This combination is not allowed, please set the '"
                        + key + "' to STREAMING or AUTOMATIC");
        return switch (mode) {
            case STREAMING -> JobType.STREAMING;
            case BATCH -> JobType.BATCH;
            case AUTOMATIC -> endsNever ? JobType.STREAMING : JobType.BATCH;
        };
    }

    private static boolean isUnboundedSource(Transformation<?> transformation) {
        return transformation instanceof WithBoundedness source
                && source.getBoundedness() != Boundedness.BOUNDED;
    }

    /** Makes the graph of a batch: no checkpoints, and records are sent when batches are full. */
    static void toBatch(StreamGraph graph, ReadableConfig configuration) {
        graph.setJobType(JobType.BATCH);
        CheckpointConfig withoutCheckpoints = new CheckpointConfig(graph.getCheckpointConfig());
        withoutCheckpoints.disableCheckpointing();
        graph.setCheckpointConfig(withoutCheckpoints);
        graph.setBufferTimeout(-1);
        boolean sortsInputs = configuration.get(ExecutionOptions.SORT_INPUTS);
        boolean dropsState = configuration.get(ExecutionOptions.USE_BATCH_STATE_BACKEND);
        Preconditions.checkState(
                !dropsState || sortsInputs,
                "Batch state backend requires the sorted inputs to be enabled!");
        for (Transformation<?> transformation : all(graph.getTransformations())) {
            if (transformation instanceof FeedbackTransformation<?>
                    || transformation instanceof CoFeedbackTransformation<?>) {
                throw new UnsupportedOperationException(
                        "Iterations are not supported in BATCH execution mode. If you want to"
                                + " execute such a pipeline, please set the '"
                                + ExecutionOptions.RUNTIME_MODE.key() + "'="
                                + RuntimeExecutionMode.STREAMING.name());
            }
            Preconditions.checkState(
                    !sortsInputs || !selectsKeyedInputs(transformation),
                    "Batch state backend and sorting inputs are not supported in graphs with an"
                            + " InputSelectable operator.");
        }
    }

    private static boolean selectsKeyedInputs(Transformation<?> transformation) {
        return isKeyed(transformation)
                && transformation instanceof PhysicalTransformation<?> physical
                && physical.getDescription() instanceof OperatorDescription.Custom custom
                && InputSelectable.class.isAssignableFrom(custom.factory()
                        .getStreamOperatorClass(Thread.currentThread().getContextClassLoader()));
    }

    private static boolean isKeyed(Transformation<?> transformation) {
        if (transformation instanceof OneInputTransformation<?, ?> operator) {
            return operator.getStateKeySelector() != null;
        }
        if (transformation instanceof TwoInputTransformation<?, ?, ?> operator) {
            return operator.getStateKeySelector1() != null
                    || operator.getStateKeySelector2() != null;
        }
        return transformation instanceof KeyedMultipleInputTransformation<?>;
    }

    private static Set<Transformation<?>> all(List<Transformation<?>> transformations) {
        Set<Transformation<?>> all = new LinkedHashSet<>();
        for (Transformation<?> transformation : transformations) {
            if (!all.contains(transformation)) {
                all.addAll(transformation.getTransitivePredecessors());
                all.add(transformation);
            }
        }
        return all;
    }
}
