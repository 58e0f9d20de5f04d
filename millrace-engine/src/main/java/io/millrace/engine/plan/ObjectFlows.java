// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.analysis.MethodEffects.Result;
import io.millrace.engine.plan.FunctionBehaviours.Aggregation;
import io.millrace.engine.plan.ObjectFlow.Hold;
import io.millrace.engine.plan.Topology.Node;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Whose objects the records of each operator are: what operators emit, and what they do with what they get. Owned by the
 * planner.
 */
final class ObjectFlows {

    /** Puts each record into one window, so that no two windows hold the same object. */
    private static final Set<Class<?>> ONE_WINDOW_EACH = Set.of(
            TumblingEventTimeWindows.class,
            TumblingProcessingTimeWindows.class,
            EventTimeSessionWindows.class,
            ProcessingTimeSessionWindows.class,
            GlobalWindows.class);

    private static final Set<Class<?>> BUILT_IN_ASSIGNERS = Set.of(
            TumblingEventTimeWindows.class,
            TumblingProcessingTimeWindows.class,
            EventTimeSessionWindows.class,
            ProcessingTimeSessionWindows.class,
            GlobalWindows.class,
            SlidingEventTimeWindows.class,
            SlidingProcessingTimeWindows.class);

    /** Fires once, when the window's time is up. */
    private static final Set<Class<?>> FIRES_AT_END =
            Set.of(EventTimeTrigger.class, ProcessingTimeTrigger.class);

    /** What only a subclass has may be mutable, and is not watched. */
    private static final String SUBCLASSES = "it may be of a subclass";

    private record Asked(Node node, Class<?> exact, Class<?> made) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked that
                    && node == that.node
                    && exact == that.exact
                    && made == that.made;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node) + System.identityHashCode(exact);
        }
    }

    private final ExecutionConfig config;
    private final FunctionBehaviours functions = new FunctionBehaviours();
    private final Map<Asked, Behaviour> behaviours = new HashMap<>();
    private final Map<Class<?>, Boolean> quiet = new HashMap<>();
    private final Map<Node, ObjectFlow> emitted = new IdentityHashMap<>();
    /** What an operator's only input is handed, of records of a type; asks back for hand-overs upstream. */
    private final BiFunction<Node, FlatRecord, ObjectFlow> handedTo;

    ObjectFlows(ExecutionConfig config, BiFunction<Node, FlatRecord, ObjectFlow> handedTo) {
        this.config = config;
        this.handedTo = handedTo;
    }

    /** Why it shows whether a record was copied; null if it does not. */
    String traceOfCopies(FlatRecord record) {
        Boolean isQuiet = !record.isPojo()
                || quiet.computeIfAbsent(record.type(), functions::hasQuietConstructor);
        return isQuiet ? null : "its constructor does more than to set fields";
    }

    /** The objects that an operator emits into its main output. */
    ObjectFlow emittedBy(Node node, FlatRecord record) {
        ObjectFlow known = emitted.get(node);
        if (known == null) {
            known = findEmitted(node, record);
            emitted.put(node, known);
        }
        return known;
    }

    private ObjectFlow findEmitted(Node node, FlatRecord record) {
        Object description = node.transformation().getDescription();
        if (description instanceof SourceDescription source) {
            return emittedBySource(node, source, record);
        }
        if (description instanceof OperatorDescription.KeyedReduce reduce) {
            return emittedByReduce(node, reduce, record);
        }
        if (description instanceof OperatorDescription.Window window) {
            return emittedByWindow(node, window, record);
        }
        if (description instanceof OperatorDescription operator) {
            return emittedByFunction(node, operator, record);
        }
        return ObjectFlow.unknown("'" + node.name() + "' is not followed");
    }

    private ObjectFlow emittedBySource(Node node, SourceDescription source, FlatRecord record) {
        if (source instanceof SourceDescription.Elements elements) {
            boolean isSameType = elements.serializer()
                    .equals(node.transformation().getOutputType().createSerializer(config));
            return isSameType
                    ? new ObjectFlow(
                            Hold.NOBODY, true, record.isExact() ? record.type() : null, null)
                    : ObjectFlow.unknown("'" + node.name() + "' gives its elements another type");
        }
        if (source instanceof SourceDescription.Function function) {
            return ofNew(node, functions.emittedBy(function, record.type()), record);
        }
        return ObjectFlow.unknown("'" + node.name() + "' is not followed");
    }

    /** Objects that are said to be new, if they are of the right class too. */
    private static ObjectFlow ofNew(Node node, Result result, FlatRecord record) {
        if (result.otherwise() != null) {
            return ObjectFlow.unknown("'" + node.name() + "' emits " + result.otherwise());
        }
        if (!result.isNew(record.type())) {
            return ObjectFlow.unknown("'" + node.name() + "' emits objects of another class");
        }
        boolean isPlain = !result.mayBeNull() || record.copiesNull();
        return new ObjectFlow(Hold.NOBODY, isPlain, record.type(), isPlain ? null : nulls(node));
    }

    private static String nulls(Node node) {
        return "'" + node.name() + "' may emit null";
    }

    private ObjectFlow emittedByFunction(
            Node node, OperatorDescription operator, FlatRecord record) {
        ObjectFlow input = handedTo.apply(node, record);
        Behaviour behaviour = behaviour(node, operator, input.exact(), record.type());
        ObjectFlow own = ofNew(node, behaviour.emits(), record);
        if (!behaviour.passesOn()) {
            return own;
        }
        if (behaviour.keeps() != null || input.exact() == null) {
            String why = behaviour.keeps() != null ? behaviour.keeps() : SUBCLASSES;
            return ObjectFlow.unknown("'" + node.name() + "' passes on a record, and " + why);
        }
        return behaviour.emitsNothingElse() ? input : own.and(input);
    }

    private ObjectFlow emittedByReduce(
            Node node, OperatorDescription.KeyedReduce reduce, FlatRecord record) {
        ObjectFlow input = handedTo.apply(node, record);
        Behaviour behaviour = functions.ofReduce(reduce.function(), input.exact(), record.type());
        ObjectFlow folded = folded(node, behaviour, input, record);
        return folded.heldAtBest(
                Hold.UNTOUCHED, "'" + node.name() + "' keeps what it emits in its state");
    }

    /** What the engine holds if it begins with what comes in, and goes on with what a function makes of it. */
    private ObjectFlow folded(Node node, Behaviour behaviour, ObjectFlow input, FlatRecord record) {
        if (input.hold() != Hold.NOBODY) {
            return input;
        }
        String keeps = keepsByKey(node, input.exact());
        if (keeps == null) {
            keeps = behaviour.keeps() == null && input.exact() == null
                    ? SUBCLASSES
                    : behaviour.keeps();
        }
        if (keeps != null) {
            return ObjectFlow.unknown("'" + node.name() + "' gets a record, and " + keeps);
        }
        return behaviour.emitsNothingElse()
                ? input
                : ofNew(node, behaviour.emits(), record).and(input);
    }

    private ObjectFlow emittedByWindow(
            Node node, OperatorDescription.Window window, FlatRecord record) {
        if (!(window.output() instanceof WindowOutput.Contents)) {
            return ofNew(node, functions.emittedBy(window.output(), record.type()), record);
        }
        if (window.evictor() != null) {
            return ObjectFlow.unknown("'" + node.name() + "' keeps its elements");
        }
        if (window.contents() instanceof WindowContents.Reduced reduced) {
            return emittedByReducingWindow(node, window, reduced, record);
        }
        if (window.contents() instanceof WindowContents.Aggregated aggregated) {
            return emittedByAggregate(node, window, aggregated, record);
        }
        return ObjectFlow.unknown("'" + node.name() + "' is not followed");
    }

    /** The window's trigger sees each record, too, and the first one of a window is what is reduced further. */
    private ObjectFlow emittedByReducingWindow(
            Node node,
            OperatorDescription.Window window,
            WindowContents.Reduced reduced,
            FlatRecord record) {
        if (!ONE_WINDOW_EACH.contains(window.assigner().getClass())) {
            return ObjectFlow.unknown("'" + node.name() + "' keeps a record in several windows");
        }
        ObjectFlow input = handedTo.apply(node, record);
        Behaviour behaviour = functions
                .ofReduce(reduced.function(), input.exact(), record.type())
                .and(functions.ofTrigger(window.trigger(), input.exact()));
        return onceOrHeld(node, window, folded(node, behaviour, input, record));
    }

    private ObjectFlow emittedByAggregate(
            Node node,
            OperatorDescription.Window window,
            WindowContents.Aggregated aggregated,
            FlatRecord record) {
        Aggregation aggregation = functions.ofAggregate(aggregated.function(), record.type());
        Behaviour result = aggregation.result();
        ObjectFlow made = ofNew(node, result.emits(), record);
        if (!result.passesOn() || made.hold() != Hold.NOBODY) {
            return made;
        }
        Behaviour accumulating = aggregation.accumulating();
        String keeps = result.keeps() != null ? result.keeps() : accumulating.keeps();
        if (keeps != null) {
            return ObjectFlow.unknown("'" + node.name() + "' emits its accumulator, and " + keeps);
        }
        return onceOrHeld(node, window, made.and(ofNew(node, accumulating.emits(), record)));
    }

    /** What a window holds can be given away if it is emitted once and then forgotten. */
    private static ObjectFlow onceOrHeld(
            Node node, OperatorDescription.Window window, ObjectFlow contents) {
        Class<?> trigger = window.trigger().getClass();
        boolean isBuiltIn = ONE_WINDOW_EACH.contains(window.assigner().getClass());
        // By the other clock than the window's it may fire at each record.
        boolean isAtEnd = FIRES_AT_END.contains(trigger)
                && window.assigner().isEventTime() == (trigger == EventTimeTrigger.class)
                && window.allowedLatenessMs() == 0;
        boolean isOnce = isBuiltIn && (trigger == PurgingTrigger.class || isAtEnd);
        return isOnce
                ? contents
                : contents.heldAtBest(
                        Hold.UNTOUCHED, "'" + node.name() + "' may emit a window's result again");
    }

    /** What an operator does with what it gets. */
    private Behaviour behaviour(
            Node node, OperatorDescription operator, Class<?> exact, Class<?> made) {
        Asked asked = new Asked(node, exact, made);
        Behaviour known = behaviours.get(asked);
        if (known == null) {
            known = findBehaviour(node, operator, exact, made);
            behaviours.put(asked, known);
        }
        return known;
    }

    private Behaviour findBehaviour(
            Node node, OperatorDescription operator, Class<?> exact, Class<?> made) {
        Behaviour behaviour =
                operator instanceof OperatorDescription.TimestampsAndWatermarks timestamps
                        ? functions.ofStrategy(timestamps.strategy(), exact)
                        : functions.of(operator, exact, made);
        String keeps = keepsByKey(node, exact);
        return keeps == null ? behaviour : behaviour.and(Behaviour.unknown(keeps));
    }

    /** Why the key of a record may be the record, or its selector may do anything; null if it is just a key. */
    private String keepsByKey(Node node, Class<?> exact) {
        KeySelector<?, ?> selector = keySelector(node);
        return selector == null ? null : keepsByKey(selector, exact);
    }

    private static KeySelector<?, ?> keySelector(Node node) {
        if (node.transformation() instanceof OneInputTransformation<?, ?> operator) {
            return operator.getStateKeySelector();
        }
        return node.transformation() instanceof LegacySinkTransformation<?> sink
                ? sink.getStateKeySelector()
                : null;
    }

    /** The same for a selector on its own. */
    String keepsByKey(KeySelector<?, ?> selector, Class<?> exact) {
        Behaviour behaviour = functions.ofKeySelector(selector, exact);
        if (behaviour.keeps() != null) {
            return "its key selector " + behaviour.keeps();
        }
        return behaviour.changes() ? "its key selector changes it" : null;
    }

    /**
     * Why a reader may not be handed an object that others hold, even if nobody touches it meanwhile; null if it may.
     *
     * @param exact class of the objects, or null
     */
    String harmOf(Node node, Class<?> exact) {
        if (exact == null) {
            return SUBCLASSES;
        }
        if (!(node.transformation().getDescription() instanceof OperatorDescription operator)) {
            return "is not followed";
        }
        if (operator instanceof OperatorDescription.Window window) {
            return harmOf(node, window, exact);
        }
        Behaviour behaviour = behaviour(
                node, operator, exact, node.transformation().getOutputType().getTypeClass());
        if (behaviour.keeps() != null) {
            return behaviour.keeps();
        }
        if (behaviour.changes()) {
            return "changes it";
        }
        // Chained readers share what is passed on then, and may change it.
        return behaviour.passesOn() && config.isObjectReuseEnabled() ? "passes it on" : null;
    }

    /** A window that folds its records as they come does not keep them. */
    private String harmOf(Node node, OperatorDescription.Window window, Class<?> exact) {
        boolean isPlain = window.evictor() == null
                && window.lateOutput() == null
                && window.contents() instanceof WindowContents.Aggregated
                && BUILT_IN_ASSIGNERS.contains(window.assigner().getClass())
                && (FIRES_AT_END.contains(window.trigger().getClass())
                        || window.trigger().getClass() == CountTrigger.class);
        if (!isPlain) {
            return "keeps it in windows";
        }
        WindowContents.Aggregated aggregated = (WindowContents.Aggregated) window.contents();
        Behaviour behaviour = functions.ofAdd(aggregated.function(), exact);
        if (behaviour.keeps() != null) {
            return behaviour.keeps();
        }
        return behaviour.changes() ? "changes it" : keepsByKey(node, exact);
    }
}
