// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.cache.DistributedCache;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.ConfigurationUtils;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.FastPaths;
import io.millrace.engine.common.InterruptGate;
import io.millrace.engine.common.Scratch;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.coordinator.JobFormats;
import io.millrace.engine.exchange.ChannelWriter;
import io.millrace.engine.exchange.GateBudget;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.exchange.LocalChannel;
import io.millrace.engine.exchange.Router;
import io.millrace.engine.exchange.Routers;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.metrics.JobMetrics;
import io.millrace.engine.metrics.TaskMetrics;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.CoordinatorLink;
import io.millrace.engine.operator.FeedbackQueue;
import io.millrace.engine.operator.Mailbox;
import io.millrace.engine.operator.SourceScope;
import io.millrace.engine.operator.TaskScope;
import io.millrace.engine.plan.ChainFactory;
import io.millrace.engine.plan.Distribution;
import io.millrace.engine.plan.EdgePlan;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.OperatorIds;
import io.millrace.engine.plan.TaskPlan;
import io.millrace.engine.plan.TickRate;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.engine.record.Batch;
import io.millrace.engine.task.Task;
import io.millrace.engine.task.TaskBuilder;
import io.millrace.engine.task.TaskListener;
import io.millrace.util.AbstractID;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Builds the tasks of one attempt, each on its own thread, around the channels between them, which are made first.
 *
 * <p>Immutable; nothing of one attempt is used by another.
 */
final class TaskAssembler {

    /** Batches that fit into a channel; the gate's budget bounds all of them together. */
    private static final int CHANNEL_BATCHES = 16;
    /** In a simulation channels are as short as can be, so that producers wait often. */
    private static final int SIMULATED_CHANNEL_BATCHES = 2;

    /** Where tasks run, as sources and their coordinators know it. */
    static final String HOST = "localhost";

    private final JobPlan plan;
    private final int attempt;
    private final JobID jobId;
    private final EngineEnvironment environment;
    private final ClassLoader userClassLoader;
    private final ResultQueues results;
    private final JobMetrics metrics;
    /** Of tasks that have not ended; put in by the tasks' threads. */
    private final Map<TaskId, List<TaskMetrics>> metricsOf = new ConcurrentHashMap<>();

    private final DistributedCache distributedCache;
    private final JobFormats.Splits splits;
    private final Map<String, Runnable> releaseHooks;
    private final FastPaths fastPaths;
    private final Specializer specializer;
    private final TickRate tickRate;
    private final Scratch scratch;
    /** What goes round in loops; asked for by both ends, whichever is built first. */
    private final Map<LoopId, FeedbackQueue> feedback = new ConcurrentHashMap<>();
    /** By edge, producer and consumer; null where there is no channel. */
    private final LocalChannel[][][] channels;

    TaskAssembler(
            JobPlan plan,
            int attempt,
            JobID jobId,
            EngineEnvironment environment,
            ClassLoader userClassLoader,
            ResultQueues results,
            JobMetrics metrics,
            DistributedCache distributedCache,
            Map<String, Runnable> releaseHooks,
            JobFormats.Splits splits) {
        this.plan = plan;
        this.attempt = attempt;
        this.jobId = jobId;
        this.environment = environment;
        this.userClassLoader = userClassLoader;
        this.results = results;
        this.metrics = metrics;
        this.distributedCache = distributedCache;
        this.releaseHooks = releaseHooks;
        this.splits = splits;
        this.fastPaths = plan.options().fastPaths();
        this.specializer = Specializer.of(fastPaths.specializedChains(), userClassLoader);
        this.tickRate = TickRate.of(plan);
        this.scratch = environment.newScratch(
                List.of(ConfigurationUtils.parseTempDirectories(plan.options().configuration())));
        this.channels = makeChannels();
    }

    /** One subtask of a loop. */
    private record LoopId(int loop, int subtask) {}

    private LocalChannel[][][] makeChannels() {
        // One per logical input: who waits for room in one that is not read must not wait for
        // another.
        Map<TaskId, GateBudget[]> budgets = new HashMap<>();
        LocalChannel[][][] made = new LocalChannel[plan.edges().size()][][];
        for (EdgePlan edge : plan.edges()) {
            if (plan.isFused(edge)) {
                continue;
            }
            int producers = parallelism(edge.sourceVertex());
            int consumers = parallelism(edge.targetVertex());
            LocalChannel[][] ofEdge = new LocalChannel[producers][consumers];
            for (int producer = 0; producer < producers; producer++) {
                for (int consumer = 0; consumer < consumers; consumer++) {
                    if (Distribution.reaches(edge, producer, producers, consumer, consumers)) {
                        GateBudget[] ofInputs = budgets.computeIfAbsent(
                                new TaskId(edge.targetVertex(), consumer), this::newBudgets);
                        ofEdge[producer][consumer] = newChannel(ofInputs[edge.targetInput()]);
                    }
                }
            }
            made[edge.id()] = ofEdge;
        }
        return made;
    }

    private GateBudget[] newBudgets(TaskId consumer) {
        GateBudget[] made =
                new GateBudget[plan.vertices().get(consumer.vertex()).inputCount()];
        Arrays.setAll(made, input -> new GateBudget());
        return made;
    }

    private LocalChannel newChannel(GateBudget budget) {
        int batches = environment.isSimulated() ? SIMULATED_CHANNEL_BATCHES : CHANNEL_BATCHES;
        return new LocalChannel(
                batches, environment.ringsGrow(), fastPaths.recycledBatches(), budget);
    }

    private int parallelism(int vertex) {
        return plan.vertices().get(vertex).parallelism();
    }

    /** Builds one task; called on its thread. */
    Task build(
            TaskId id,
            Doorbell doorbell,
            CoordinatorLink coordinator,
            TaskListener listener,
            InterruptGate interrupts) {
        TaskPlan task = plan.taskOf(id.vertex());
        VertexPlan head = plan.vertices().get(id.vertex());
        ExecutionConfig executionConfig = plan.executionConfig().read(userClassLoader);
        Map<AccumulatorId, Accumulator<?, ?>> accumulators = new ConcurrentHashMap<>();
        ActiveTime activeTime = new ActiveTime(environment.clock());
        Attention attention = new Attention();
        SourceScope source = head.inputCount() > 0
                ? null
                : new SourceScope(
                        coordinator,
                        doorbell,
                        HOST,
                        () -> splits.next(id.vertex(), id.subtask()),
                        new Configuration(plan.options().configuration()));
        Mailbox mailbox = new Mailbox(doorbell, attention, environment.clock());
        List<TaskMetrics> taskMetrics = new ArrayList<>();
        metricsOf.put(id, taskMetrics);
        Map<Integer, TaskScope> scopes = new HashMap<>();
        for (int vertexId : task.vertices()) {
            VertexPlan vertex = plan.vertices().get(vertexId);
            TaskMetrics metricsOfVertex = metrics.task(
                    OperatorIds.ofVertex(vertex),
                    vertex.name(),
                    id.subtask(),
                    attempt,
                    new AbstractID().toString());
            taskMetrics.add(metricsOfVertex);
            scopes.put(
                    vertexId,
                    scope(
                            vertex,
                            id.subtask(),
                            metricsOfVertex,
                            executionConfig,
                            activeTime,
                            attention,
                            accumulators,
                            mailbox,
                            source));
        }
        TaskBuilder builder = new TaskBuilder(
                scopes.get(id.vertex()).taskNameWithSubtasks(),
                environment,
                doorbell,
                interrupts,
                activeTime,
                attention,
                accumulators,
                mailbox,
                listener);
        Map<Integer, Router> routers = new LinkedHashMap<>();
        long bufferTimeoutMs = -1;
        for (EdgePlan edge : outputsOf(task)) {
            routers.put(edge.id(), router(edge, id.subtask(), builder, attention));
            if (edge.bufferTimeoutMs() >= 0) {
                bufferTimeoutMs = bufferTimeoutMs < 0
                        ? edge.bufferTimeoutMs()
                        : Math.min(bufferTimeoutMs, edge.bufferTimeoutMs());
            }
        }
        Chain chain = new ChainFactory(
                        plan,
                        userClassLoader,
                        specializer,
                        scopes::get,
                        routers::get,
                        environment.newRandom())
                .build(task);
        TaskOutputs outputs = new TaskOutputs(
                List.copyOf(routers.values()), bufferTimeoutMs, fastPaths.adaptiveFlush());
        Task built = assemble(builder, chain, outputs, head, id.subtask(), doorbell, attention);
        for (TaskMetrics each : taskMetrics) {
            each.registerTimes(builder.times(), !built.isDrivenByUser());
        }
        return built;
    }

    private Task assemble(
            TaskBuilder builder,
            Chain chain,
            TaskOutputs outputs,
            VertexPlan head,
            int subtask,
            Doorbell doorbell,
            Attention attention) {
        if (chain.head().selectsInputs() && !head.keepsInput()) {
            return builder.buildSelective(
                    chain, outputs, gatesByInput(head, subtask, doorbell, attention));
        }
        InputGate gate = head.inputCount() == 0 ? null : gate(head, subtask, doorbell, attention);
        if (head.keepsInput()) {
            return builder.buildSorted(
                    chain,
                    outputs,
                    gate,
                    new InputSortings(plan, userClassLoader).of(head, scratch.memoryBytes()),
                    scratch);
        }
        return builder.build(chain, outputs, gate, head.inputCount());
    }

    /** Lets go of the metrics of a task that has ended; called on its thread. */
    void closeMetrics(TaskId id) {
        List<TaskMetrics> ofTask = metricsOf.remove(id);
        if (ofTask != null) {
            ofTask.forEach(TaskMetrics::close);
        }
    }

    /** Edges from one task to others, in the order of the plan. */
    private List<EdgePlan> outputsOf(TaskPlan task) {
        return plan.edges().stream()
                .filter(edge ->
                        task.vertices().contains(edge.sourceVertex()) && !plan.isFused(edge))
                .toList();
    }

    private TaskScope scope(
            VertexPlan vertex,
            int subtask,
            TaskMetrics taskMetrics,
            ExecutionConfig executionConfig,
            ActiveTime activeTime,
            Attention attention,
            Map<AccumulatorId, Accumulator<?, ?>> accumulators,
            Mailbox mailbox,
            SourceScope source) {
        return new TaskScope(
                jobId,
                plan.name(),
                vertex.id(),
                vertex.name(),
                subtask,
                vertex.parallelism(),
                vertex.maxParallelism(),
                attempt,
                executionConfig,
                userClassLoader,
                environment.clock(),
                activeTime,
                attention,
                accumulators,
                distributedCache,
                releaseHooks,
                taskMetrics,
                mailbox,
                results::sink,
                loop -> feedback.computeIfAbsent(
                        new LoopId(loop, subtask), id -> new FeedbackQueue()),
                source);
    }

    private int maxLyingTicks(EdgePlan edge) {
        if (edge.bufferTimeoutMs() < 0) {
            return ChannelWriter.WHEN_FULL;
        }
        return fastPaths.adaptiveFlush() ? 1 : tickRate.ticksIn(edge.bufferTimeoutMs());
    }

    private Router router(EdgePlan edge, int producer, TaskBuilder builder, Attention attention) {
        List<ChannelWriter> writers = new ArrayList<>();
        for (LocalChannel channel : channels[edge.id()][producer]) {
            if (channel != null) {
                channel.bindProducer(builder.producerDoorbell());
                writers.add(new ChannelWriter(
                        channel,
                        builder.spaceWaiter(),
                        attention,
                        maxLyingTicks(edge),
                        Batch.CAPACITY));
            }
        }
        VertexPlan target = plan.vertices().get(edge.targetVertex());
        Router.Edge ends = new Router.Edge(
                plan.describe(edge, producer),
                writers.toArray(new ChannelWriter[0]),
                edge.handOver().serializer(userClassLoader, fastPaths),
                edge.handOver().copies(),
                edge.handOver().nullCheck(),
                edge.bufferTimeoutMs());
        return Routers.of(
                edge.partitioning().read(userClassLoader),
                ends,
                target.maxParallelism(),
                environment.newRandom(),
                specializer);
    }

    private InputGate gate(
            VertexPlan vertex, int consumer, Doorbell doorbell, Attention attention) {
        return new InputGate(sources(vertex, consumer, doorbell), vertex.inputCount(), attention);
    }

    /** A gate per logical input, each of which knows but one. */
    private List<InputGate> gatesByInput(
            VertexPlan vertex, int consumer, Doorbell doorbell, Attention attention) {
        List<List<InputGate.Source>> byInput = new ArrayList<>();
        for (int i = 0; i < vertex.inputCount(); i++) {
            byInput.add(new ArrayList<>());
        }
        for (InputGate.Source source : sources(vertex, consumer, doorbell)) {
            byInput.get(source.input())
                    .add(new InputGate.Source(source.channel(), 0, source.producer()));
        }
        return byInput.stream()
                .map(sources -> new InputGate(sources, 1, attention))
                .toList();
    }

    private List<InputGate.Source> sources(VertexPlan vertex, int consumer, Doorbell doorbell) {
        List<InputGate.Source> sources = new ArrayList<>();
        for (EdgePlan edge : plan.inputsOf(vertex.id())) {
            VertexPlan producer = plan.vertices().get(edge.sourceVertex());
            for (int i = 0; i < producer.parallelism(); i++) {
                LocalChannel channel = channels[edge.id()][i][consumer];
                if (channel != null) {
                    channel.bindConsumer(doorbell);
                    String name =
                            producer.name() + " (" + (i + 1) + "/" + producer.parallelism() + ")";
                    sources.add(new InputGate.Source(channel, edge.targetInput(), name));
                }
            }
        }
        return sources;
    }
}
