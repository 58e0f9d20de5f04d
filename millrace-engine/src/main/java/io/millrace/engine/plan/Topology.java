// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.dag.Transformation;
import io.millrace.engine.common.ConfigException;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.transformations.PartitionTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.SideOutputTransformation;
import io.millrace.streaming.api.transformations.UnionTransformation;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program's operators and the edges between them, with everything resolved that is no operator itself: unions,
 * partitionings, side outputs. Built and read by the thread that plans the job.
 */
final class Topology {

    /**
     * One operator of the program.
     *
     * @param index in the topology; producers stand before consumers
     * @param transformation the program's
     * @param inputs what each logical input reads
     * @param parallelism number of subtasks
     */
    record Node(
            int index,
            PhysicalTransformation<?> transformation,
            List<List<Upstream>> inputs,
            int parallelism) {

        String name() {
            return transformation.getOperatorName();
        }

        boolean isSource() {
            return inputs.isEmpty();
        }
    }

    /**
     * One producer that an input reads.
     *
     * @param node index of the producer
     * @param partitioning asked for by the program, or null
     * @param sideOutput the side output that is read, or null
     */
    record Upstream(int node, Partitioning partitioning, OutputTag<?> sideOutput) {}

    private final int defaultParallelism;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Transformation<?>, List<Upstream>> resolved = new HashMap<>();

    private Topology(int defaultParallelism) {
        this.defaultParallelism = defaultParallelism;
    }

    /** All operators that the given transformations need, producers first. */
    static List<Node> of(List<Transformation<?>> transformations, int defaultParallelism) {
        Topology topology = new Topology(defaultParallelism);
        transformations.forEach(topology::resolve);
        return topology.nodes;
    }

    private List<Upstream> resolve(Transformation<?> transformation) {
        List<Upstream> known = resolved.get(transformation);
        if (known != null) {
            return known;
        }
        List<Upstream> upstreams = new ArrayList<>();
        if (transformation instanceof PhysicalTransformation<?> physical) {
            upstreams.add(new Upstream(addNode(physical), null, null));
        } else if (transformation instanceof UnionTransformation) {
            transformation.getInputs().forEach(input -> upstreams.addAll(resolve(input)));
        } else if (transformation instanceof PartitionTransformation<?> partition) {
            for (Upstream upstream : resolve(partition.getInputs().get(0))) {
                upstreams.add(new Upstream(
                        upstream.node(), partition.getPartitioning(), upstream.sideOutput()));
            }
        } else if (transformation instanceof SideOutputTransformation<?> sideOutput) {
            for (Upstream upstream : resolve(sideOutput.getInputs().get(0))) {
                upstreams.add(new Upstream(
                        upstream.node(), upstream.partitioning(), sideOutput.getOutputTag()));
            }
        } else {
            throw new ConfigException(
                    "This release cannot run a " + transformation.getClass().getSimpleName() + " ("
                            + transformation.getName() + ").");
        }
        resolved.put(transformation, upstreams);
        return upstreams;
    }

    private int addNode(PhysicalTransformation<?> transformation) {
        List<List<Upstream>> inputs = new ArrayList<>();
        for (Transformation<?> input : transformation.getInputs()) {
            inputs.add(resolve(input));
        }
        int index = nodes.size();
        nodes.add(new Node(index, transformation, inputs, parallelismOf(transformation)));
        return index;
    }

    private int parallelismOf(PhysicalTransformation<?> transformation) {
        int parallelism = transformation.getParallelism();
        return parallelism > 0 ? parallelism : defaultParallelism;
    }
}
