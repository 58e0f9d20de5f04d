// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.operators.ResourceSpec;
import io.millrace.api.dag.Pipeline;
import io.millrace.api.dag.Transformation;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.CoreOptions;
import io.millrace.engine.common.ConfigException;
import io.millrace.engine.common.FastPaths;
import io.millrace.engine.common.InputOrder;
import io.millrace.engine.common.SerializedObject;
import io.millrace.engine.handover.Edge;
import io.millrace.engine.handover.HandOvers;
import io.millrace.engine.state.KeyedStores;
import io.millrace.runtime.jobgraph.SavepointConfigOptions;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.Topology;
import io.millrace.streaming.api.description.Topology.Link;
import io.millrace.streaming.api.description.Topology.Node;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.graph.StreamGraph;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.YieldingOperatorFactory;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the plan of a job from a program's transformations.
 *
 * <p>In this order: operators and edges ({@link Topology}), partitionings where the program gave none, chains by Flink's
 * rule, names, key groups, hand-over. Used once per job, by the thread that submits it. Whatever can be known to be wrong
 * is said here, before anything runs.
 */
public final class Planner {

    private final StreamGraph graph;
    private final Configuration configuration;
    private final ExecutionConfig executionConfig;
    private final FastPaths fastPaths;
    /** Null for a stream. */
    private final BatchOptions batch;

    private final List<Node> nodes;
    /** All edges between operators, in the order of the program. */
    private final List<Link> links;
    /** The same by the operators at their ends, by index. */
    private final List<List<Link>> linksFrom = new ArrayList<>();

    private final List<List<Link>> linksInto = new ArrayList<>();

    private final Map<Integer, String> slotSharingGroups = new HashMap<>();
    private FusedLinks fusedLinks;

    private Planner(StreamGraph graph, Configuration configuration) {
        this.graph = graph;
        this.configuration = configuration;
        this.executionConfig = graph.getExecutionConfig();
        this.fastPaths = FastPathOptions.read(configuration);
        this.batch = BatchOptions.read(graph, configuration);
        // The environment took the configured default when it was made; -1 stands for Flink's own.
        int parallelism = executionConfig.getParallelism();
        Topology topology = Topology.of(
                graph.getTransformations(),
                parallelism > 0 ? parallelism : CoreOptions.DEFAULT_PARALLELISM.defaultValue(),
                batch != null);
        this.nodes = topology.nodes();
        this.links = topology.links();
    }

    /**
     * Plans a job.
     *
     * @param pipeline what the program asks for; a {@link StreamGraph}
     * @param configuration what applies where the program says nothing
     * @throws ConfigException if the job cannot run as asked for
     */
    public static JobPlan plan(Pipeline pipeline, Configuration configuration) {
        if (!(pipeline instanceof StreamGraph graph)) {
            throw new ConfigException("This executor runs stream programs, not "
                    + pipeline.getClass().getName() + ".");
        }
        rejectRestore(graph, configuration);
        JobPlan plan = new Planner(graph, configuration).plan();
        SettingsWithoutEffect.warn(graph, configuration);
        return plan;
    }

    /** To start afresh though the program counts on its state would give wrong results. */
    private static void rejectRestore(StreamGraph graph, Configuration configuration) {
        String path = configuration.get(SavepointConfigOptions.SAVEPOINT_PATH);
        if (path != null) {
            throw new ConfigException(
                    "Job '" + graph.getJobName() + "' is to start from savepoint '" + path
                            + "', which this release cannot do; it starts afresh without "
                            + SavepointConfigOptions.SAVEPOINT_PATH.key() + ".");
        }
    }

    private JobPlan plan() {
        rejectMissingUids();
        rejectSharedUids();
        for (Node node : nodes) {
            linksFrom.add(new ArrayList<>());
            linksInto.add(new ArrayList<>());
        }
        for (Link link : links) {
            linksFrom.get(link.source().index()).add(link);
            linksInto.get(link.target().index()).add(link);
        }
        for (Node node : nodes) {
            slotSharingGroups.put(node.index(), slotSharingGroupOf(node));
        }
        fusedLinks = new FusedLinks(
                nodes,
                linksFrom,
                linksInto,
                this::isChainable,
                this::mayBeFused,
                graph.getTimeCharacteristic() == TimeCharacteristic.IngestionTime);
        Chains chains = findChains();
        JobPlan plan = new PlanBuilder(chains).build();
        if (batch == null) {
            new StallingWatermarks(linksInto).warn(graph.getJobName(), nodes);
        }
        return plan;
    }

    private void rejectMissingUids() {
        if (executionConfig.hasAutoGeneratedUIDsEnabled()) {
            return;
        }
        for (Node node : nodes) {
            if (node.transformation().getUid() == null
                    && node.transformation().getUserProvidedNodeHash() == null) {
                throw new IllegalStateException(
                        "Auto generated UIDs have been disabled but no UID or hash has been assigned to operator "
                                + node.name() + at(node));
            }
        }
    }

    private void rejectSharedUids() {
        Map<String, Node> nodesByUid = new HashMap<>();
        for (Node node : nodes) {
            String uid = node.transformation().getUid();
            Node other = uid == null ? null : nodesByUid.putIfAbsent(uid, node);
            if (other != null) {
                throw new IllegalArgumentException("Hash collision on user-specified ID \"" + uid
                        + "\": it is the uid of '" + other.name() + "'" + at(other) + " and of '"
                        + node.name() + "'" + at(node) + ". Give each operator a uid of its own.");
            }
        }
    }

    /** Where the program asks for an operator, as the end of a sentence. */
    private static String at(Node node) {
        return " (at " + node.transformation().getCallSite() + ")";
    }

    /** Given by the user, else that of all inputs if they agree, else the default. */
    private String slotSharingGroupOf(Node node) {
        return node.transformation()
                .getSlotSharingGroup()
                .map(group -> group.getName())
                .orElseGet(() -> {
                    String common = null;
                    for (Link link : linksInto.get(node.index())) {
                        String group = slotSharingGroups.get(link.source().index());
                        if (common != null && !common.equals(group)) {
                            return StreamGraph.DEFAULT_SLOT_SHARING_GROUP;
                        }
                        common = group;
                    }
                    return common == null ? StreamGraph.DEFAULT_SLOT_SHARING_GROUP : common;
                });
    }

    private boolean isChainable(Link link) {
        return link.partitioning() instanceof Partitioning.Forward
                && isChainableButForPartitioning(link);
    }

    private boolean isChainableButForPartitioning(Link link) {
        return graph.isChainingEnabled()
                && link.source().parallelism() == link.target().parallelism()
                && linksInto.get(link.target().index()).size() == 1
                && slotSharingGroups
                        .get(link.source().index())
                        .equals(slotSharingGroups.get(link.target().index()))
                && strategiesAllow(link)
                && !wouldWaitInSource(link);
    }

    /**
     * Whether a keyed edge needs no exchange: one subtask sends to one, and Flink would chain the two if it were not for the
     * keys.
     */
    private boolean mayBeFused(Link link) {
        return fastPaths.fusedKeyedEdges()
                && link.partitioning() instanceof Partitioning.Hash
                && link.source().parallelism() == 1
                && isChainableButForPartitioning(link);
    }

    private boolean strategiesAllow(Link link) {
        if (beginsBatch(link.target())
                || link.source().transformation().getChainingStrategy() == ChainingStrategy.NEVER) {
            return false;
        }
        return switch (link.target().transformation().getChainingStrategy()) {
            case ALWAYS -> true;
            case HEAD_WITH_SOURCES -> isNewSource(link.source());
            case HEAD, NEVER -> false;
        };
    }

    /** Whether an operator begins a chain because a batch may sort its input, as in Flink whether it does so or not. */
    private boolean beginsBatch(Node node) {
        return batch != null
                && Descriptions.keyingOf(node.transformation(), executionConfig) != null;
    }

    /** Whether an operator stands for a {@code Source}, not for a source function. */
    private static boolean isNewSource(Node node) {
        return node.transformation().getDescription() instanceof SourceDescription source
                && !source.isTimedByJob();
    }

    /** Who waits for actions in the middle of a record must not be called by the thread of a source function. */
    private boolean wouldWaitInSource(Link link) {
        return mayWait(link.target()) && isBehindSourceFunction(link.source());
    }

    /** Whether an operator may wait in the middle of a record for an action of its own. */
    private static boolean mayWait(Node node) {
        Object description = node.transformation().getDescription();
        return description instanceof OperatorDescription.AsyncWait
                || description instanceof OperatorDescription.SinkWriter
                || description instanceof OperatorDescription.Custom custom
                        && custom.factory() instanceof YieldingOperatorFactory;
    }

    private boolean isBehindSourceFunction(Node node) {
        if (node.isSource()) {
            return !isNewSource(node);
        }
        return linksInto.get(node.index()).stream()
                .anyMatch(link -> isChainable(link) && isBehindSourceFunction(link.source()));
    }

    /**
     * Which operator runs in which chain.
     *
     * @param vertexOf vertex of an operator, by the operator's index
     * @param positionOf position of an operator in its chain
     * @param members operators of each vertex, head first
     */
    private record Chains(int[] vertexOf, int[] positionOf, List<List<Node>> members) {}

    private Chains findChains() {
        int[] vertexOf = new int[nodes.size()];
        int[] positionOf = new int[nodes.size()];
        List<List<Node>> members = new ArrayList<>();
        for (Node node : nodes) {
            int vertex = members.size();
            for (Link link : linksInto.get(node.index())) {
                if (isChainable(link)) {
                    vertex = vertexOf[link.source().index()];
                }
            }
            if (vertex == members.size()) {
                members.add(new ArrayList<>());
            }
            vertexOf[node.index()] = vertex;
            positionOf[node.index()] = members.get(vertex).size();
            members.get(vertex).add(node);
        }
        return new Chains(vertexOf, positionOf, members);
    }

    /** Turns operators and chains into the plan's records. */
    private final class PlanBuilder {

        private final Chains chains;
        private final Map<Link, Edge> handOverEdges = new IdentityHashMap<>();
        private final HandOvers handOvers;
        private final List<EdgePlan> edges = new ArrayList<>();

        PlanBuilder(Chains chains) {
            this.chains = chains;
            links.forEach(link -> handOverEdges.put(link, handOverEdge(link)));
            this.handOvers = new HandOvers(
                    links.stream().map(handOverEdges::get).toList(),
                    executionConfig,
                    fastPaths.elidedCopies());
        }

        private Edge handOverEdge(Link link) {
            boolean isChained = isChainable(link);
            return new Edge(
                    link.source().transformation(),
                    link.target().transformation(),
                    link.target().parallelism(),
                    link.partitioning(),
                    link.sideOutput(),
                    isChained,
                    isChained || fusedLinks.contains(link));
        }

        JobPlan build() {
            List<VertexPlan> vertices = new ArrayList<>();
            for (int id = 0; id < chains.members().size(); id++) {
                vertices.add(vertex(id, chains.members().get(id)));
            }
            return new JobPlan(
                    graph.getJobName(),
                    JobOptionsReader.read(
                            executionConfig,
                            configuration,
                            graph.getCheckpointConfig().isCheckpointingEnabled(),
                            batch),
                    serialize(executionConfig, "the execution config"),
                    vertices,
                    edges,
                    List.copyOf(graph.getUserArtifacts()),
                    tasks(),
                    nodes.stream().anyMatch(Planner::mayWait));
        }

        private List<TaskPlan> tasks() {
            List<List<Integer>> tasks = new ArrayList<>();
            Map<Integer, List<Integer>> taskOf = new HashMap<>();
            for (int vertex = 0; vertex < chains.members().size(); vertex++) {
                List<Integer> task = taskOf.get(fusedSource(vertex));
                if (task == null) {
                    task = new ArrayList<>();
                    tasks.add(task);
                }
                task.add(vertex);
                taskOf.put(vertex, task);
            }
            return tasks.stream().map(TaskPlan::new).toList();
        }

        /** The chain in front of this one in its task, or -1. */
        private int fusedSource(int vertex) {
            Node head = chains.members().get(vertex).get(0);
            for (Link link : linksInto.get(head.index())) {
                if (fusedLinks.contains(link)) {
                    return chains.vertexOf()[link.source().index()];
                }
            }
            return -1;
        }

        private VertexPlan vertex(int id, List<Node> members) {
            List<OperatorPlan> operators = new ArrayList<>();
            for (Node node : members) {
                operators.add(operator(node));
            }
            Node head = members.get(0);
            String name = chainName(head);
            return new VertexPlan(
                    id,
                    name,
                    head.parallelism(),
                    maxParallelism(name, members),
                    slotSharingGroups.get(head.index()),
                    head.inputs().size(),
                    inputOrders(head),
                    head.transformation().getDescription() instanceof SourceDescription.Splittable,
                    operators);
        }

        private List<InputOrder> inputOrders(Node head) {
            List<InputOrder> orders = new ArrayList<>(
                    Collections.nCopies(head.inputs().size(), InputOrder.AS_IT_COMES));
            if (batch == null) {
                return orders;
            }
            if (head.transformation().getDescription()
                    instanceof TwoInputDescription.BroadcastProcess) {
                orders.set(0, InputOrder.BEHIND);
            }
            if (Descriptions.selectsInputs(head.transformation())) {
                return Collections.nCopies(orders.size(), InputOrder.BEHIND);
            }
            OperatorPlan.Keying keying =
                    Descriptions.keyingOf(head.transformation(), executionConfig);
            if (keying != null && batch.sortsInputs()) {
                for (int i = 0; i < orders.size(); i++) {
                    if (keying.selectors().get(i) != null) {
                        orders.set(i, InputOrder.SORTED);
                    }
                }
            }
            return orders;
        }

        private OperatorPlan operator(Node node) {
            List<OperatorPlan.Reader> readers = new ArrayList<>();
            for (Link link : linksFrom.get(node.index())) {
                readers.add(reader(link));
            }
            Descriptions.configure(node.transformation(), executionConfig);
            Serializable description = node.transformation().getDescription();
            OperatorPlan.Keying keying =
                    Descriptions.keyingOf(node.transformation(), executionConfig);
            return new OperatorPlan(
                    node.name(),
                    node.transformation().getUid(),
                    serialize(description, "operator '" + node.name() + "'" + at(node)),
                    keying == null
                            ? null
                            : serialize(
                                    keying, "the key selector of '" + node.name() + "'" + at(node)),
                    keying == null ? null : keyStore(keying),
                    Descriptions.hasFormat(description),
                    sourceTime(description),
                    resourcesOf(node.transformation()),
                    readers);
        }

        private static String resourcesOf(Transformation<?> transformation) {
            ResourceSpec min = transformation.getMinResources();
            return min.equals(ResourceSpec.UNKNOWN)
                    ? null
                    : "at least " + min + ", preferred " + transformation.getPreferredResources();
        }

        private KeyedStores.Kind keyStore(OperatorPlan.Keying keying) {
            return batch != null && batch.dropsState()
                    ? KeyedStores.Kind.SINGLE
                    : KeyedStores.kindFor(keying.keySerializer(), fastPaths.primitiveKeys());
        }

        private TimeCharacteristic sourceTime(Serializable description) {
            if (!(description instanceof SourceDescription source) || !source.isTimedByJob()) {
                return TimeCharacteristic.EventTime;
            }
            TimeCharacteristic time = graph.getTimeCharacteristic();
            if (time == TimeCharacteristic.IngestionTime
                    && executionConfig.getAutoWatermarkInterval() < 1) {
                throw new IllegalArgumentException(
                        "The watermark interval cannot be smaller than 1 ms. Ingestion time makes"
                                + " watermarks periodically: give setAutoWatermarkInterval a"
                                + " positive number.");
            }
            return time;
        }

        private OperatorPlan.Reader reader(Link link) {
            String sideOutputId =
                    link.sideOutput() == null ? null : link.sideOutput().getId();
            boolean isChained = chains.vertexOf()[link.source().index()]
                            == chains.vertexOf()[link.target().index()]
                    && isChainable(link);
            HandOver handOver = handOver(link);
            if (isChained) {
                return new OperatorPlan.Reader(
                        sideOutputId, chains.positionOf()[link.target().index()], -1, handOver);
            }
            int id = edges.size();
            edges.add(new EdgePlan(
                    id,
                    chains.vertexOf()[link.source().index()],
                    chains.positionOf()[link.source().index()],
                    chains.vertexOf()[link.target().index()],
                    link.targetInput(),
                    serialize(
                            link.partitioning(),
                            "the partitioning in front of '" + link.target().name() + "'"
                                    + at(link.target())),
                    link.partitioning().label(),
                    link.partitioning().isPointwise(),
                    handOver,
                    bufferTimeout(link.source()),
                    whyNotFused(link)));
            return new OperatorPlan.Reader(sideOutputId, -1, id, handOver);
        }

        private String whyNotFused(Link link) {
            if (!(link.partitioning() instanceof Partitioning.Hash)
                    || !fastPaths.fusedKeyedEdges()
                    || fusedLinks.contains(link)) {
                return null;
            }
            if (link.source().parallelism() > 1 || link.target().parallelism() > 1) {
                return "parallelism above 1";
            }
            if (beginsBatch(link.target())) {
                return "input of a batch";
            }
            return mayBeFused(link)
                    ? "timers by the wall clock may need the source function's lock"
                    : "chaining ends here";
        }

        private HandOver handOver(Link link) {
            Edge edge = handOverEdges.get(link);
            return new HandOver(
                    handOvers.copies(edge),
                    handOvers.reason(edge),
                    serialize(handOvers.serializer(edge), "the serializer of " + edge.type()),
                    handOvers.nullCheck(edge));
        }

        private long bufferTimeout(Node source) {
            long own = source.transformation().getBufferTimeout();
            return own >= 0 ? own : graph.getBufferTimeout();
        }

        private String chainName(Node node) {
            List<String> readers = new ArrayList<>();
            for (Link link : linksFrom.get(node.index())) {
                if (isChainable(link)) {
                    readers.add(chainName(link.target()));
                }
            }
            return switch (readers.size()) {
                case 0 -> node.name();
                case 1 -> node.name() + " -> " + readers.get(0);
                default -> node.name() + " -> (" + String.join(", ", readers) + ")";
            };
        }

        private int maxParallelism(String name, List<Node> members) {
            int parallelism = members.get(0).parallelism();
            int asked = members.get(0).transformation().getMaxParallelism();
            if (asked <= 0) {
                asked = executionConfig.getMaxParallelism();
            }
            if (asked <= 0) {
                return KeyGroupCounts.defaultFor(parallelism);
            }
            if (parallelism > asked) {
                throw new ConfigException("The parallelism of '" + name + "' (" + parallelism
                        + ") is higher than its max parallelism (" + asked
                        + "). Lower the parallelism, or raise the max parallelism"
                        + at(members.get(0)) + ".");
            }
            return asked;
        }
    }

    private static <T> SerializedObject<T> serialize(T object, String what) {
        try {
            return SerializedObject.of(object);
        } catch (IOException e) {
            throw new ConfigException(
                    "Cannot send " + what + " to its tasks: " + e
                            + ". All that a function refers to must be serializable; mark a field transient and"
                            + " set it in open(), or make its class implement Serializable.",
                    e);
        }
    }
}
