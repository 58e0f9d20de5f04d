// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.transformations.CoFeedbackTransformation;
import io.millrace.streaming.api.transformations.FeedbackTransformation;
import io.millrace.streaming.api.transformations.LoopTransformation;
import io.millrace.streaming.api.transformations.PartitionTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.SideOutputTransformation;
import io.millrace.streaming.api.transformations.SinkTransformation;
import io.millrace.streaming.api.transformations.UnionTransformation;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program's operators and the edges between them, with everything resolved that is no operator itself: unions,
 * partitionings, side outputs. Where the program gave no partitioning, records are forwarded between operators of the same
 * parallelism, and rebalanced else. Used by one thread.
 */
public final class Topology {

    /**
     * One operator of the program.
     *
     * @param index in the topology; producers stand before consumers
     * @param id of the transformation; negative for the ends of loops, which the program does not name
     * @param transformation the program's
     * @param inputs what each logical input reads
     * @param parallelism number of subtasks
     */
    public record Node(
            int index,
            int id,
            PhysicalTransformation<?> transformation,
            List<List<Upstream>> inputs,
            int parallelism) {

        /**
         * Name of the operator.
         *
         * @return as in plans, logs and metrics
         */
        public String name() {
            return transformation.getOperatorName();
        }

        /**
         * Whether it reads nothing.
         *
         * @return whether it is a source
         */
        public boolean isSource() {
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
    public record Upstream(int node, Partitioning partitioning, OutputTag<?> sideOutput) {}

    /**
     * One edge between two operators.
     *
     * @param source who emits
     * @param target who reads
     * @param targetInput which of its inputs it is
     * @param partitioning which subtask gets a record
     * @param sideOutput the side output that is read, or null for the main output
     */
    public record Link(
            Node source,
            Node target,
            int targetInput,
            Partitioning partitioning,
            OutputTag<?> sideOutput) {}

    private final int defaultParallelism;
    private final boolean isBatch;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Transformation<?>, List<Upstream>> resolved = new HashMap<>();
    private int nextLoopId = -1;

    private Topology(int defaultParallelism, boolean isBatch) {
        this.defaultParallelism = defaultParallelism;
        this.isBatch = isBatch;
    }

    /**
     * All operators that transformations need, and their edges.
     *
     * @param transformations the program's, in its order
     * @param defaultParallelism of operators for which the program says nothing
     * @param isBatch whether the program runs as a batch
     * @return the topology
     * @throws IllegalStateException if there is a transformation of an unknown kind
     * @throws UnsupportedOperationException if an edge is to forward between operators of other parallelism
     */
    public static Topology of(
            List<Transformation<?>> transformations, int defaultParallelism, boolean isBatch) {
        Topology topology = new Topology(defaultParallelism, isBatch);
        transformations.forEach(topology::resolve);
        topology.nodes.forEach(topology::addLinks);
        return topology;
    }

    /**
     * The operators.
     *
     * @return by index, producers first
     */
    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /**
     * The edges between them.
     *
     * @return in the order of the operators that read, their inputs, and the program
     */
    public List<Link> links() {
        return Collections.unmodifiableList(links);
    }

    private List<Upstream> resolve(Transformation<?> transformation) {
        List<Upstream> known = resolved.get(transformation);
        if (known != null) {
            return known;
        }
        transformation.getInputs().forEach(this::resolve);
        List<Upstream> byInputs = resolved.get(transformation);
        if (byInputs != null) {
            // It stands in a loop, and has been found again from the loop's end.
            return byInputs;
        }
        List<Upstream> upstreams = new ArrayList<>();
        if (transformation instanceof SinkTransformation<?, ?, ?, ?> sink) {
            // Nobody reads a sink, so it has no upstreams to name.
            SinkSteps.of(sink, isBatch).forEach(this::resolve);
        } else if (transformation instanceof PhysicalTransformation<?> physical) {
            upstreams.add(new Upstream(addNode(physical, physical.getId()), null, null));
        } else if (transformation instanceof FeedbackTransformation<?> loop) {
            upstreams.addAll(resolve(loop.getInputs().get(0)));
            addLoop(loop, loop.getFeedbackEdges(), loop.getWaitTime(), upstreams);
            return upstreams;
        } else if (transformation instanceof CoFeedbackTransformation<?> loop) {
            addLoop(loop, loop.getFeedbackEdges(), loop.getWaitTime(), upstreams);
            return upstreams;
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
            throw new IllegalStateException("Unknown transformation: " + transformation
                    + ". A program may only use the transformations of this API.");
        }
        resolved.put(transformation, upstreams);
        return upstreams;
    }

    /** Adds both ends of a loop; what is in it finds it resolved. */
    private void addLoop(
            Transformation<?> loop,
            List<? extends Transformation<?>> feedbackEdges,
            long waitTimeMs,
            List<Upstream> upstreams) {
        if (feedbackEdges.isEmpty()) {
            throw new IllegalStateException(
                    "Iteration " + loop + " does not have any feedback edges."
                            + " Close it with closeWith(...); it stands at "
                            + loop.getCallSite() + ".");
        }
        int headId = nextLoopId--;
        int tailId = nextLoopId--;
        int head = addNode(LoopTransformation.head(loop, waitTimeMs), headId);
        upstreams.add(new Upstream(head, null, null));
        resolved.put(loop, upstreams);
        addNode(tailOf(loop, feedbackEdges), tailId);
    }

    @SuppressWarnings("unchecked")
    private static <T> LoopTransformation<T> tailOf(
            Transformation<T> loop, List<? extends Transformation<?>> feedbackEdges) {
        return LoopTransformation.tail(loop, (List<Transformation<T>>) feedbackEdges);
    }

    private int addNode(PhysicalTransformation<?> transformation, int id) {
        List<List<Upstream>> inputs = new ArrayList<>();
        for (Transformation<?> input : transformation.getInputs()) {
            inputs.add(resolve(input));
        }
        int index = nodes.size();
        nodes.add(new Node(index, id, transformation, inputs, parallelismOf(transformation)));
        return index;
    }

    private int parallelismOf(PhysicalTransformation<?> transformation) {
        int parallelism = transformation.getParallelism();
        return parallelism > 0 ? parallelism : defaultParallelism;
    }

    private void addLinks(Node target) {
        for (int input = 0; input < target.inputs().size(); input++) {
            for (Upstream upstream : target.inputs().get(input)) {
                Node source = nodes.get(upstream.node());
                Partitioning partitioning =
                        choosePartitioning(upstream.partitioning(), source, target);
                links.add(new Link(source, target, input, partitioning, upstream.sideOutput()));
            }
        }
    }

    private static Partitioning choosePartitioning(Partitioning asked, Node source, Node target) {
        boolean isSameParallelism = source.parallelism() == target.parallelism();
        if (asked == null) {
            return isSameParallelism ? new Partitioning.Forward() : new Partitioning.Rebalance();
        }
        if (asked instanceof Partitioning.Forward && !isSameParallelism) {
            throw new UnsupportedOperationException(
                    "Forward partitioning does not allow change of parallelism."
                            + " Upstream operation: '" + source.name() + "' parallelism: "
                            + source.parallelism()
                            + ", downstream operation: '" + target.name() + "' parallelism: "
                            + target.parallelism()
                            + ". Give both the same parallelism, or use another partitioning, such as rebalance() or"
                            + " rescale(), in place of forward(). '" + target.name()
                            + "' stands at "
                            + target.transformation().getCallSite() + ".");
        }
        return asked;
    }
}
