// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.Checks;
import io.millrace.engine.common.ConfigException;
import io.millrace.engine.common.FastPaths;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.ChainBuilder;
import io.millrace.engine.operator.CheckedKeySelector;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SharedRecordCheck;
import io.millrace.engine.operator.TaskScope;
import io.millrace.engine.operator.TimestampCheck;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.KeyedStores;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.description.SourceDescription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Builds the operators of one subtask from the plan: those of its chain, and of the chains that share its task. Everything of
 * the user's in it is the subtask's own. Used once.
 */
public final class ChainFactory {

    private final JobPlan plan;
    private final FastPaths fastPaths;
    private final Checks checks;
    private final ClassLoader classLoader;
    private final Specializer specializer;
    private final IntFunction<TaskScope> scopes;
    private final IntFunction<EdgeOutput> edges;
    private final RandomGenerator random;

    private final List<ChainBuilder.Step> steps = new ArrayList<>();

    /**
     * @param plan of the job
     * @param classLoader loads the user's classes
     * @param specializer makes the operators
     * @param scopes gives what the operators of a chain share by the chain's id
     * @param edges gives the producer's end of an edge to another task by the edge's id
     * @param random the subtask's own source of chance
     */
    public ChainFactory(
            JobPlan plan,
            ClassLoader classLoader,
            Specializer specializer,
            IntFunction<TaskScope> scopes,
            IntFunction<EdgeOutput> edges,
            RandomGenerator random) {
        this.plan = plan;
        this.fastPaths = plan.options().fastPaths();
        this.checks = plan.options().checks();
        this.classLoader = classLoader;
        this.specializer = specializer;
        this.scopes = scopes;
        this.edges = edges;
        this.random = random;
    }

    /** Builds the chains of a task. */
    public Chain build(TaskPlan task) {
        VertexPlan head = plan.vertices().get(task.head());
        TimeCharacteristic time = head.operators().get(0).sourceTime();
        int stepsInserted = time == TimeCharacteristic.EventTime ? 0 : 1;
        Map<Integer, Integer> firstStepOf = new HashMap<>();
        int next = stepsInserted;
        for (int vertex : task.vertices()) {
            firstStepOf.put(vertex, next);
            next += plan.vertices().get(vertex).operators().size();
        }
        for (int vertex : task.vertices()) {
            List<OperatorPlan> operators = plan.vertices().get(vertex).operators();
            for (int i = 0; i < operators.size(); i++) {
                steps.add(step(operators.get(i), vertex, i, firstStepOf));
            }
        }
        if (stepsInserted > 0) {
            putBehindSource(time);
        }
        return new ChainBuilder(specializer).build(steps, head.inputCount());
    }

    /** Puts an operator between the source at the head and all who read it. */
    private void putBehindSource(TimeCharacteristic time) {
        ChainBuilder.Step source = steps.get(0);
        List<ChainBuilder.Reader> onlyNext = List.of(ChainBuilder.Reader.chained(null, 1, null));
        steps.set(
                0,
                new ChainBuilder.Step(
                        source.scope(),
                        source.name(),
                        source.id(),
                        onlyNext,
                        null,
                        List.of(),
                        source.factory()));
        steps.add(
                1,
                new ChainBuilder.Step(
                        source.scope(),
                        source.name(),
                        source.id(),
                        source.readers(),
                        null,
                        List.of(),
                        context -> factory(context, null).createSourceTime(time)));
    }

    private ChainBuilder.Step step(
            OperatorPlan operator, int vertex, int index, Map<Integer, Integer> firstStepOf) {
        Object description = description(operator);
        List<ChainBuilder.Reader> readers = new ArrayList<>();
        for (OperatorPlan.Reader reader : operator.readers()) {
            readers.add(checked(
                    reader(reader, vertex, firstStepOf), reader, operator, description, vertex));
        }
        KeyedStore store = null;
        List<KeySelector<Object, Object>> selectors = List.of();
        OperatorPlan.Keying keying = operator.keying() == null
                ? null
                : checked(operator.keying().read(classLoader), vertex);
        if (keying != null) {
            store = KeyedStores.create(
                    operator.keyStore(),
                    keying.keySerializer(),
                    scopes.apply(vertex).clock(),
                    random.nextLong());
            selectors = selectors(keying);
        }
        return new ChainBuilder.Step(
                scopes.apply(vertex),
                operator.name(),
                OperatorIds.of(operator, vertex, index),
                readers,
                store,
                selectors,
                context -> factory(context, keying).create(description));
    }

    private OperatorFactory factory(OperatorContext context, OperatorPlan.Keying keying) {
        return new OperatorFactory(
                context, specializer, fastPaths, keying, plan.options().batch() != null);
    }

    @SuppressWarnings("unchecked")
    private OperatorPlan.Keying checked(OperatorPlan.Keying keying, int vertex) {
        if (!checks.prePartitionedKeys()) {
            return keying;
        }
        List<KeySelector<?, ?>> selectors = new ArrayList<>();
        for (KeySelector<?, ?> selector : keying.selectors()) {
            selectors.add(
                    selector == null
                            ? null
                            : new CheckedKeySelector(
                                    (KeySelector<Object, Object>) selector, scopes.apply(vertex)));
        }
        return new OperatorPlan.Keying(selectors, keying.keySerializer());
    }

    /** Puts the checks that the job asks for between an operator and one of its readers. */
    private ChainBuilder.Reader checked(
            ChainBuilder.Reader reader,
            OperatorPlan.Reader planned,
            OperatorPlan producer,
            Object description,
            int vertex) {
        TaskScope scope = scopes.apply(vertex);
        ChainBuilder.Reader checked = reader;
        if (checks.objectReuse() && planned.edge() < 0) {
            TypeSerializer<Object> serializer =
                    planned.handOver().serializer(classLoader, fastPaths);
            String name = plan.vertices()
                    .get(vertex)
                    .operators()
                    .get(planned.chainedOperator())
                    .name();
            if (!serializer.isImmutableType()) {
                checked = checked.behind(receiver -> new SharedRecordCheck(
                        where(name, scope), producer.name(), name, serializer, receiver));
            }
        }
        if (checks.hasTimestampBound() && givesTimestamps(description)) {
            checked = checked.behind(receiver -> new TimestampCheck(
                    where(producer.name(), scope),
                    checks.maxTimestampAheadMs(),
                    scope.clock(),
                    receiver));
        }
        return checked;
    }

    private static String where(String operator, TaskScope scope) {
        return "operator '" + operator + "' (" + (scope.subtaskIndex() + 1) + "/"
                + scope.parallelism() + ")";
    }

    private static boolean givesTimestamps(Object description) {
        return description instanceof SourceDescription
                || description instanceof OperatorDescription.TimestampsAndWatermarks;
    }

    @SuppressWarnings("unchecked")
    private static List<KeySelector<Object, Object>> selectors(OperatorPlan.Keying keying) {
        List<KeySelector<Object, Object>> selectors = new ArrayList<>();
        keying.selectors().forEach(s -> selectors.add((KeySelector<Object, Object>) s));
        return selectors;
    }

    private ChainBuilder.Reader reader(
            OperatorPlan.Reader reader, int vertex, Map<Integer, Integer> firstStepOf) {
        String sideOutputId = reader.sideOutputId();
        if (reader.edge() < 0) {
            int step = firstStepOf.get(vertex) + reader.chainedOperator();
            return ChainBuilder.Reader.chained(
                    sideOutputId, step, checks.objectReuse() ? null : copier(reader.handOver()));
        }
        EdgePlan edge = plan.edges().get(reader.edge());
        if (!plan.isFused(edge)) {
            return ChainBuilder.Reader.edge(sideOutputId, edges.apply(edge.id()));
        }
        HandOver handOver = edge.handOver();
        return ChainBuilder.Reader.fused(
                sideOutputId,
                firstStepOf.get(edge.targetVertex()),
                copier(handOver),
                new ChainBuilder.FusedEdge(
                        plan.describe(edge, 0), keySelector(edge), handOver.nullCheck()));
    }

    @SuppressWarnings("unchecked")
    private KeySelector<Object, Object> keySelector(EdgePlan edge) {
        Partitioning.Hash hash = (Partitioning.Hash) edge.partitioning().read(classLoader);
        return (KeySelector<Object, Object>) hash.keySelector();
    }

    private Object description(OperatorPlan operator) {
        try {
            return operator.description().read(classLoader);
        } catch (ConfigException e) {
            throw new ConfigException(
                    "operator '" + operator.name() + "': " + e.getMessage(), e.getCause());
        }
    }

    private TypeSerializer<Object> copier(HandOver handOver) {
        return handOver.copies() ? handOver.serializer(classLoader, fastPaths) : null;
    }
}
