// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.engine.handover.FunctionBehaviours.Aggregation;
import io.millrace.engine.handover.ObjectFlow.Hold;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
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

import java.util.Set;

/** What windows emit, and what they do with what they get. */
final class WindowFlows {

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

    private final FunctionBehaviours functions;
    private final KeyedFlows keyed;
    private final Inputs inputs;

    /**
     * @param functions answers for user functions
     * @param keyed answers for what windows share with all keyed operators
     * @param inputs answers for what operators are handed
     */
    WindowFlows(FunctionBehaviours functions, KeyedFlows keyed, Inputs inputs) {
        this.functions = functions;
        this.keyed = keyed;
        this.inputs = inputs;
    }

    /** The objects that windows emit. */
    ObjectFlow emittedBy(
            PhysicalTransformation<?> operator,
            OperatorDescription.Window window,
            FlatRecord record) {
        String name = "'" + operator.getOperatorName() + "'";
        if (!(window.output() instanceof WindowOutput.Contents)) {
            return ObjectFlow.ofNew(
                    operator, functions.emittedBy(window.output(), record.type()), record);
        }
        if (window.evictor() != null) {
            return ObjectFlow.unknown(name + " keeps its elements");
        }
        if (window.contents() instanceof WindowContents.Reduced reduced) {
            return emittedByReduce(operator, window, reduced, record);
        }
        if (window.contents() instanceof WindowContents.Aggregated aggregated) {
            return emittedByAggregate(operator, window, aggregated, record);
        }
        return ObjectFlow.unknown(name + " is not followed");
    }

    /** The window's trigger sees each record, too, and the first one of a window is what is reduced further. */
    private ObjectFlow emittedByReduce(
            PhysicalTransformation<?> operator,
            OperatorDescription.Window window,
            WindowContents.Reduced reduced,
            FlatRecord record) {
        if (!ONE_WINDOW_EACH.contains(window.assigner().getClass())) {
            return ObjectFlow.unknown(
                    "'" + operator.getOperatorName() + "' keeps a record in several windows");
        }
        ObjectFlow input = inputs.handedTo(operator, record);
        Behaviour behaviour = functions
                .ofReduce(reduced.function(), input.exact(), record.type())
                .and(functions.ofTrigger(window.trigger(), input.exact()));
        return onceOrHeld(operator, window, keyed.folded(operator, behaviour, input, record));
    }

    private ObjectFlow emittedByAggregate(
            PhysicalTransformation<?> operator,
            OperatorDescription.Window window,
            WindowContents.Aggregated aggregated,
            FlatRecord record) {
        Aggregation aggregation = functions.ofAggregate(aggregated.function(), record.type());
        Behaviour result = aggregation.result();
        ObjectFlow made = ObjectFlow.ofNew(operator, result.emits(), record);
        if (!result.passesOn() || made.hold() != Hold.NOBODY) {
            return made;
        }
        Behaviour accumulating = aggregation.accumulating();
        String keeps = result.keeps() != null ? result.keeps() : accumulating.keeps();
        if (keeps != null) {
            return ObjectFlow.unknown(
                    "'" + operator.getOperatorName() + "' emits its accumulator, and " + keeps);
        }
        return onceOrHeld(
                operator,
                window,
                made.and(ObjectFlow.ofNew(operator, accumulating.emits(), record)));
    }

    /** What a window holds can be given away if it is emitted once and then forgotten. */
    private static ObjectFlow onceOrHeld(
            PhysicalTransformation<?> operator,
            OperatorDescription.Window window,
            ObjectFlow contents) {
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
                        Hold.UNTOUCHED,
                        "'" + operator.getOperatorName() + "' may emit a window's result again");
    }

    /**
     * Why a window may not be handed an object that others hold; null if it may. One that folds its records as they come
     * does not keep them.
     */
    String harmOf(
            PhysicalTransformation<?> operator, OperatorDescription.Window window, Class<?> exact) {
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
        return behaviour.changes() ? "changes it" : keyed.keepsByKey(operator, exact);
    }
}
