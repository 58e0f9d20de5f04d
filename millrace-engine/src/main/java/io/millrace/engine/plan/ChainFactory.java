// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.ConfigException;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.ChainBuilder;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.TaskScope;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.state.HeapKeyedStore;
import io.millrace.engine.state.KeyedStore;
import io.millrace.streaming.api.TimeCharacteristic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Builds the chain of one subtask from the plan. Everything of the user's in it is the subtask's own. */
public final class ChainFactory {

    private ChainFactory() {}

    /**
     * Builds a chain.
     *
     * @param vertex the plan of the chain
     * @param scope what its operators share
     * @param edges gives the producer's end of an edge by the edge's id
     */
    public static Chain build(VertexPlan vertex, TaskScope scope, IntFunction<EdgeOutput> edges) {
        TimeCharacteristic time = vertex.operators().get(0).sourceTime();
        int stepsInserted = time == TimeCharacteristic.EventTime ? 0 : 1;
        List<ChainBuilder.Step> steps = new ArrayList<>();
        for (OperatorPlan operator : vertex.operators()) {
            steps.add(step(operator, scope, edges, stepsInserted));
        }
        if (stepsInserted > 0) {
            putBehindSource(steps, context -> OperatorFactory.createSourceTime(time, context));
        }
        return new ChainBuilder(scope).build(steps);
    }

    /** Puts an operator between the source at the head and all who read it. */
    private static void putBehindSource(
            List<ChainBuilder.Step> steps, Function<OperatorContext, Operator> factory) {
        ChainBuilder.Step source = steps.get(0);
        List<ChainBuilder.Reader> onlyNext = List.of(ChainBuilder.Reader.chained(null, 1, null));
        steps.set(
                0,
                new ChainBuilder.Step(source.name(), onlyNext, null, List.of(), source.factory()));
        steps.add(
                1,
                new ChainBuilder.Step(source.name(), source.readers(), null, List.of(), factory));
    }

    @SuppressWarnings("unchecked")
    private static ChainBuilder.Step step(
            OperatorPlan operator,
            TaskScope scope,
            IntFunction<EdgeOutput> edges,
            int stepsInserted) {
        ClassLoader classLoader = scope.userClassLoader();
        Object description = description(operator, classLoader);
        List<ChainBuilder.Reader> readers = new ArrayList<>();
        for (OperatorPlan.Reader reader : operator.readers()) {
            if (reader.edge() >= 0) {
                readers.add(ChainBuilder.Reader.edge(
                        reader.sideOutputId(), edges.apply(reader.edge())));
            } else {
                readers.add(ChainBuilder.Reader.chained(
                        reader.sideOutputId(),
                        reader.chainedOperator() + stepsInserted,
                        copier(reader.handOver(), classLoader)));
            }
        }
        KeyedStore store = null;
        List<KeySelector<Object, Object>> selectors = List.of();
        if (operator.keying() != null) {
            OperatorPlan.Keying keying = operator.keying().read(classLoader);
            store = new HeapKeyedStore(keying.keySerializer());
            selectors = keying.selectors().stream()
                    .map(selector -> (KeySelector<Object, Object>) selector)
                    .toList();
        }
        return new ChainBuilder.Step(
                operator.name(),
                readers,
                store,
                selectors,
                context -> OperatorFactory.create(description, context));
    }

    private static Object description(OperatorPlan operator, ClassLoader classLoader) {
        try {
            return operator.description().read(classLoader);
        } catch (ConfigException e) {
            throw new ConfigException(
                    "operator '" + operator.name() + "': " + e.getMessage(), e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Object> copier(HandOver handOver, ClassLoader classLoader) {
        return handOver.copies()
                ? (TypeSerializer<Object>) handOver.serializer().read(classLoader)
                : null;
    }
}
