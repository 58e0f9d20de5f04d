// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.metrics.OperatorMetrics;
import io.millrace.engine.metrics.RecordCounter;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.record.NullCheck;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.state.KeyedStore;
import io.millrace.runtime.jobgraph.OperatorID;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

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
     * @param operator index of the operator that reads it in the same task, or -1
     * @param edge the edge that reads it, or null if {@code operator} is set
     * @param copier copies each record before it is handed over, or null to share it
     * @param fused the edge that this call stands for, or null
     * @param check puts a check in front of the reader, or null
     */
    public record Reader(
            String sideOutputId,
            int operator,
            EdgeOutput edge,
            TypeSerializer<Object> copier,
            FusedEdge fused,
            UnaryOperator<Receiver<Object>> check) {

        /** An operator of the same chain reads it. */
        public static Reader chained(
                String sideOutputId, int operatorIndex, TypeSerializer<Object> copier) {
            return new Reader(sideOutputId, operatorIndex, null, copier, null, null);
        }

        /** An operator of another chain reads it, which runs in the same task. */
        public static Reader fused(
                String sideOutputId,
                int operatorIndex,
                TypeSerializer<Object> copier,
                FusedEdge edge) {
            return new Reader(sideOutputId, operatorIndex, null, copier, edge, null);
        }

        /** Other tasks read it; the edge copies by itself. */
        public static Reader edge(String sideOutputId, EdgeOutput edge) {
            return new Reader(sideOutputId, -1, edge, null, null, null);
        }

        /** The same reader behind a check, which stands in front of those that it has. */
        public Reader behind(UnaryOperator<Receiver<Object>> newCheck) {
            return new Reader(
                    sideOutputId,
                    operator,
                    edge,
                    copier,
                    fused,
                    check == null ? newCheck : receiver -> newCheck.apply(check.apply(receiver)));
        }

        private boolean isChained() {
            return edge == null && fused == null;
        }
    }

    /**
     * A keyed edge to another chain in the same task.
     *
     * @param where producer and consumer, for messages
     * @param keySelector the producer's own
     * @param nullCheck refuses nulls that Flink could not send; null if there are none
     */
    public record FusedEdge(
            String where, KeySelector<Object, Object> keySelector, NullCheck nullCheck) {}

    /**
     * One operator as the plan wants it.
     *
     * @param scope of its chain's subtask
     * @param name for messages
     * @param id names the operator in the job
     * @param readers of its outputs, in the order of the plan
     * @param store state by key, or null without keys
     * @param keySelectors one per input if there is a store, null for inputs without keys; else empty
     * @param factory makes the operator on its context
     */
    public record Step(
            TaskScope scope,
            String name,
            OperatorID id,
            List<Reader> readers,
            KeyedStore store,
            List<KeySelector<Object, Object>> keySelectors,
            Function<OperatorContext, Operator> factory) {}

    private final Specializer specializer;
    private final Deque<ChainNode> built = new ArrayDeque<>();
    private final Map<Integer, ChainNode> byIndex = new HashMap<>();

    /**
     * @param specializer makes what stands between operators
     */
    public ChainBuilder(Specializer specializer) {
        this.specializer = specializer;
    }

    /** Builds a chain whose head has one input. */
    public Chain build(List<Step> steps) {
        return build(steps, 1);
    }

    /**
     * Builds the chain; the first step is the head, and each stands before those that read it.
     *
     * @param steps head first
     * @param headInputs number of logical inputs of the head; 0 for a source
     */
    public Chain build(List<Step> steps, int headInputs) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            boolean isHead = i == 0 || steps.get(i - 1).scope() != step.scope();
            boolean isOfStepBefore = !isHead && steps.get(i - 1).id().equals(step.id());
            ChainNode node = buildNode(step, isHead, i == 0 ? headInputs : 1, isOfStepBefore);
            byIndex.put(i, node);
            built.addFirst(node);
        }
        return new Chain(built.toArray(new ChainNode[0]), specializer);
    }

    /**
     * @param isHead whether the step is the first of its task as the user knows it
     * @param inputs number of its logical inputs
     * @param isOfStepBefore whether the step does not count as an operator of its own
     */
    private ChainNode buildNode(Step step, boolean isHead, int inputs, boolean isOfStepBefore) {
        Set<ChainNode> children = new LinkedHashSet<>();
        Set<EdgeOutput> edges = new LinkedHashSet<>();
        Map<String, List<Receiver<Object>>> bySideOutput = new HashMap<>();
        List<Receiver<Object>> main = new ArrayList<>();
        for (Reader reader : edgesFirst(step.readers())) {
            Receiver<Object> receiver = receiverOf(reader, children, edges);
            if (reader.check() != null) {
                receiver = reader.check().apply(receiver);
            }
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

        ChainContext context = new ChainContext(step.scope(), step.name(), step.store(), step.id());
        OperatorMetrics metrics = isOfStepBefore ? null : context.observedMetrics();
        Receiver<Object> output = merge(main);
        if (metrics != null) {
            RecordCounter recordsOut = metrics.recordsOut();
            output = counting(recordsOut, output);
            sideOutputs.replaceAll((id, receiver) -> counting(recordsOut, receiver));
        }
        context.connect(output, sideOutputs);
        ChainNode node = new ChainNode(
                context, children.toArray(new ChainNode[0]), edges.toArray(new EdgeOutput[0]));
        context.bind(node);
        node.operator = step.factory().apply(context);
        node.inputs = inputs(step, node.operator, context);
        if (metrics != null) {
            observe(node, step, metrics, isHead, inputs);
        }
        return node;
    }

    private void observe(
            ChainNode node, Step step, OperatorMetrics metrics, boolean isHead, int inputs) {
        node.watermarks = metrics.registerWatermarks(inputs, isHead);
        if (step.store() != null) {
            node.stateSize = new StateSize(step.store());
            metrics.gauge(StateSize.NAME, node.stateSize);
        }
        if (isHead) {
            step.scope().metrics().addInput(metrics.recordsIn());
        }
        if (step.readers().stream().noneMatch(Reader::isChained)) {
            step.scope().metrics().addOutput(metrics.recordsOut());
        }
        if (inputs > 0) {
            IntFunction<Receiver<?>> uncounted = node.inputs;
            node.inputs = index -> counting(metrics.recordsIn(), uncounted.apply(index));
        }
    }

    @SuppressWarnings("unchecked")
    private Receiver<Object> counting(RecordCounter counter, Receiver<?> next) {
        return (Receiver<Object>)
                specializer.create(CountingReceiver.class, List.of(counter, next), counter, next);
    }

    /** With object reuse a chained reader may change a record, so other chains' copies are made before it gets it. */
    private static List<Reader> edgesFirst(List<Reader> readers) {
        List<Reader> ordered = new ArrayList<>(readers);
        ordered.sort(Comparator.comparing(Reader::isChained));
        return ordered;
    }

    @SuppressWarnings("unchecked")
    private Receiver<Object> receiverOf(
            Reader reader, Set<ChainNode> children, Set<EdgeOutput> edges) {
        if (reader.edge() != null) {
            edges.add(reader.edge());
            return reader.edge();
        }
        ChainNode child = byIndex.get(reader.operator());
        children.add(child);
        Receiver<Object> next = (Receiver<Object>) child.inputs.apply(0);
        TypeSerializer<Object> copier = reader.copier();
        if (copier != null) {
            next = specializer.create(CopyingReceiver.class, List.of(copier, next), copier, next);
        }
        FusedEdge fused = reader.fused();
        if (fused != null) {
            next = specializer.create(
                    FusedEdgeReceiver.class,
                    Arrays.asList(fused.keySelector(), fused.nullCheck(), next),
                    fused,
                    next);
        }
        return next;
    }

    private Receiver<Object> merge(List<Receiver<Object>> receivers) {
        if (receivers.isEmpty()) {
            return new DiscardingReceiver();
        }
        Receiver<Object> merged = receivers.get(receivers.size() - 1);
        for (int i = receivers.size() - 2; i >= 0; i--) {
            Receiver<Object> first = receivers.get(i);
            merged = specializer.create(PairReceiver.class, List.of(first, merged), first, merged);
        }
        return merged;
    }

    private IntFunction<Receiver<?>> inputs(Step step, Operator operator, OperatorContext context) {
        return index -> {
            Receiver<?> input = input(operator, index);
            KeySelector<Object, Object> selector = step.store() == null || operator.selectsKeys()
                    ? null
                    : step.keySelectors().get(index);
            if (selector == null) {
                return input;
            }
            return specializer.create(
                    KeySelectingReceiver.class,
                    List.of(selector, step.store(), input),
                    selector,
                    step.store(),
                    input,
                    context);
        };
    }

    private Receiver<?> input(Operator operator, int index) {
        if (index == 1 && operator instanceof TwoInputOperator two) {
            return specializer.create(SecondInput.class, List.of(two), two);
        }
        return operator.input(index);
    }
}
