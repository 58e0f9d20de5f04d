// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Builds a chain from its last operator to its first, so that each operator gets its outputs in its constructor.
 *
 * <p>Used once per attempt of a task, by the thread that builds the task.
 */
public final class ChainBuilder {

    /**
     * One reader of an operator's output.
     *
     * @param sideOutputId id of the side output that is read, null for the main output
     * @param chained index of the operator that reads it in the same chain, or -1
     * @param edge the edge that reads it, or null if {@code chained} is set
     * @param copier copies each record before it is handed over, or null to share it
     */
    public record Reader(
            String sideOutputId, int chained, EdgeOutput edge, TypeSerializer<Object> copier) {

        /** An operator of the same chain reads it. */
        public static Reader chained(
                String sideOutputId, int operatorIndex, TypeSerializer<Object> copier) {
            return new Reader(sideOutputId, operatorIndex, null, copier);
        }

        /** Other tasks read it; the edge copies by itself. */
        public static Reader edge(String sideOutputId, EdgeOutput edge) {
            return new Reader(sideOutputId, -1, edge, null);
        }
    }

    /**
     * One operator as the plan wants it.
     *
     * @param name for messages
     * @param readers of its outputs, in the order of the plan
     * @param store state by key, or null without keys
     * @param keySelectors one per input if there is a store, else empty
     * @param factory makes the operator on its context
     */
    public record Step(
            String name,
            List<Reader> readers,
            KeyedStore store,
            List<KeySelector<Object, Object>> keySelectors,
            Function<OperatorContext, Operator> factory) {}

    private final TaskScope scope;
    private final Deque<ChainNode> built = new ArrayDeque<>();
    private final Map<Integer, ChainNode> byIndex = new HashMap<>();

    public ChainBuilder(TaskScope scope) {
        this.scope = scope;
    }

    /** Builds the chain; the first step is the head, and each stands before those that read it. */
    public Chain build(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            ChainNode node = buildNode(steps.get(i));
            byIndex.put(i, node);
            built.addFirst(node);
        }
        return new Chain(built.toArray(new ChainNode[0]));
    }

    private ChainNode buildNode(Step step) {
        Set<ChainNode> children = new LinkedHashSet<>();
        Set<EdgeOutput> edges = new LinkedHashSet<>();
        Map<String, List<Receiver<Object>>> bySideOutput = new HashMap<>();
        List<Receiver<Object>> main = new ArrayList<>();
        for (Reader reader : edgesFirst(step.readers())) {
            Receiver<Object> receiver = receiverOf(reader, children, edges);
            if (reader.sideOutputId() == null) {
                main.add(receiver);
            } else {
                bySideOutput
                        .computeIfAbsent(reader.sideOutputId(), id -> new ArrayList<>())
                        .add(receiver);
            }
        }
        Map<String, Receiver<Object>> sideOutputs = new HashMap<>();
        bySideOutput.forEach((id, receivers) -> sideOutputs.put(id, merge(receivers)));

        ChainContext context =
                new ChainContext(scope, step.name(), merge(main), sideOutputs, step.store());
        ChainNode node = new ChainNode(
                context, children.toArray(new ChainNode[0]), edges.toArray(new EdgeOutput[0]));
        context.bind(node);
        node.operator = step.factory().apply(context);
        node.inputs = inputs(step, node.operator, context);
        return node;
    }

    /** With object reuse a chained reader may change a record, so other tasks' copies are made before it gets it. */
    private static List<Reader> edgesFirst(List<Reader> readers) {
        List<Reader> ordered = new ArrayList<>(readers);
        ordered.sort(Comparator.comparing(reader -> reader.edge() == null));
        return ordered;
    }

    @SuppressWarnings("unchecked")
    private Receiver<Object> receiverOf(
            Reader reader, Set<ChainNode> children, Set<EdgeOutput> edges) {
        if (reader.edge() != null) {
            edges.add(reader.edge());
            return reader.edge();
        }
        ChainNode child = byIndex.get(reader.chained());
        children.add(child);
        Receiver<Object> input = (Receiver<Object>) child.inputs.apply(0);
        return reader.copier() == null ? input : new CopyingReceiver(reader.copier(), input);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Receiver<Object> merge(List<Receiver<Object>> receivers) {
        return switch (receivers.size()) {
            case 0 -> new DiscardingReceiver();
            case 1 -> receivers.get(0);
            default -> new FanOutReceiver(receivers.toArray(new Receiver[0]));
        };
    }

    @SuppressWarnings("unchecked")
    private static IntFunction<Receiver<?>> inputs(
            Step step, Operator operator, OperatorContext context) {
        if (step.store() == null) {
            return operator::input;
        }
        return index -> new KeySelectingReceiver(
                step.keySelectors().get(index),
                step.store(),
                (Receiver<Object>) operator.input(index),
                context);
    }
}
