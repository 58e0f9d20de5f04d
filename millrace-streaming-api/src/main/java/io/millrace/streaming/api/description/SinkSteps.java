// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.typeinfo.PrimitiveArrayTypeInfo;
import io.millrace.api.connector.sink.Sink;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.SinkTransformation;

import java.util.ArrayList;
import java.util.List;

/**
 * The operators that a {@code Sink} runs as. In a stream the writer has its subtask's committer in it, and a global committer
 * stands behind; in a batch both committers stand behind the writers, in one operator.
 */
final class SinkSteps {

    private SinkSteps() {}

    /** One or two operators, the writer first. Each call makes new ones, with ids of their own. */
    static <T> List<PhysicalTransformation<?>> of(
            SinkTransformation<T, ?, ?, ?> sink, boolean isBatch) {
        Sink<?, ?, ?, ?> described = sink.getSink();
        boolean hasCommitter = isBatch && described.getCommittableSerializer().isPresent()
                || described.getGlobalCommittableSerializer().isPresent();
        List<PhysicalTransformation<?>> steps = new ArrayList<>();
        OneInputTransformation<T, byte[]> writer = step(
                sink,
                inputOf(sink),
                (isBatch && hasCommitter ? "Sink %s Writer" : "Sink %s").formatted(sink.getName()),
                new OperatorDescription.SinkWriter(described, isBatch, hasCommitter),
                sink.getParallelism());
        if (sink.getChainingStrategy() != null) {
            writer.setChainingStrategy(sink.getChainingStrategy());
        }
        if (sink.getMaxParallelism() > 0) {
            writer.setMaxParallelism(sink.getMaxParallelism());
        }
        writer.setUid(sink.getUid());
        steps.add(writer);
        if (hasCommitter) {
            String name = isBatch ? "Sink %s Committer" : "Sink %s Global Committer";
            OneInputTransformation<byte[], byte[]> committer = step(
                    sink,
                    writer,
                    name.formatted(sink.getName()),
                    new OperatorDescription.SinkCommitter(described, isBatch),
                    1);
            committer.setMaxParallelism(1);
            committer.setUid(sink.getUid() == null ? null : name.formatted(sink.getUid()));
            steps.add(committer);
        }
        return steps;
    }

    @SuppressWarnings("unchecked")
    private static <T> Transformation<T> inputOf(SinkTransformation<T, ?, ?, ?> sink) {
        return (Transformation<T>) sink.getInputs().get(0);
    }

    private static <T> OneInputTransformation<T, byte[]> step(
            SinkTransformation<?, ?, ?, ?> sink,
            Transformation<T> input,
            String name,
            OperatorDescription description,
            int parallelism) {
        OneInputTransformation<T, byte[]> step = new OneInputTransformation<>(
                input,
                name,
                description,
                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO,
                parallelism);
        sink.getSlotSharingGroup().ifPresent(step::setSlotSharingGroup);
        step.setBufferTimeout(sink.getBufferTimeout());
        step.setCoLocationGroupKey(sink.getCoLocationGroupKey());
        return step;
    }
}
