// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.handover.ObjectFlow.Hold;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.transformations.PhysicalTransformation;

import java.util.HashMap;
import java.util.Map;

/**
 * Whose objects the records of each operator are: what operators emit, and what they do with what they get. Owned by the
 * planner.
 */
final class ObjectFlows {

    private record Asked(PhysicalTransformation<?> operator, Class<?> exact, Class<?> made) {}

    private final ExecutionConfig config;
    private final Inputs inputs;
    private final FunctionBehaviours functions = new FunctionBehaviours();
    private final KeyedFlows keyed;
    private final WindowFlows windows;
    private final Map<Asked, Behaviour> behaviours = new HashMap<>();
    private final Map<Class<?>, Boolean> quiet = new HashMap<>();
    private final Map<PhysicalTransformation<?>, ObjectFlow> emitted = new HashMap<>();

    /**
     * @param config of the job
     * @param inputs asks back for hand-overs upstream
     */
    ObjectFlows(ExecutionConfig config, Inputs inputs) {
        this.config = config;
        this.inputs = inputs;
        this.keyed = new KeyedFlows(functions, inputs);
        this.windows = new WindowFlows(functions, keyed, inputs);
    }

    /** Why it shows whether a record was copied; null if it does not. */
    String traceOfCopies(FlatRecord record) {
        Boolean isQuiet = !record.isPojo()
                || quiet.computeIfAbsent(record.type(), functions::hasQuietConstructor);
        return isQuiet ? null : "its constructor does more than to set fields";
    }

    /** The objects that an operator emits into its main output. */
    ObjectFlow emittedBy(PhysicalTransformation<?> operator, FlatRecord record) {
        ObjectFlow known = emitted.get(operator);
        if (known == null) {
            known = findEmitted(operator, record);
            emitted.put(operator, known);
        }
        return known;
    }

    private ObjectFlow findEmitted(PhysicalTransformation<?> operator, FlatRecord record) {
        Object description = operator.getDescription();
        if (description instanceof SourceDescription source) {
            return emittedBySource(operator, source, record);
        }
        if (description instanceof OperatorDescription.KeyedReduce reduce) {
            return keyed.emittedBy(operator, reduce, record);
        }
        if (description instanceof OperatorDescription.Window window) {
            return windows.emittedBy(operator, window, record);
        }
        if (description instanceof TwoInputDescription two) {
            return emittedByTwoInputs(operator, two, record);
        }
        if (description instanceof OperatorDescription other) {
            return emittedByFunction(operator, other, record);
        }
        return ObjectFlow.unknown("'" + operator.getOperatorName() + "' is not followed");
    }

    private ObjectFlow emittedBySource(
            PhysicalTransformation<?> operator, SourceDescription source, FlatRecord record) {
        String name = "'" + operator.getOperatorName() + "'";
        if (source instanceof SourceDescription.Elements elements) {
            boolean isSameType =
                    elements.serializer().equals(operator.getOutputType().createSerializer(config));
            return isSameType
                    ? new ObjectFlow(
                            Hold.NOBODY, true, record.isExact() ? record.type() : null, null)
                    : ObjectFlow.unknown(name + " gives its elements another type");
        }
        if (source instanceof SourceDescription.Function function) {
            return ObjectFlow.ofNew(operator, functions.emittedBy(function, record.type()), record);
        }
        return ObjectFlow.unknown(name + " is not followed");
    }

    private ObjectFlow emittedByFunction(
            PhysicalTransformation<?> operator,
            OperatorDescription description,
            FlatRecord record) {
        ObjectFlow input = inputs.handedTo(operator, record);
        Behaviour behaviour = behaviour(operator, description, input.exact(), record.type());
        ObjectFlow own = ObjectFlow.ofNew(operator, behaviour.emits(), record);
        if (!behaviour.passesOn()) {
            return own;
        }
        if (behaviour.keeps() != null || input.exact() == null) {
            String why = behaviour.keeps() != null ? behaviour.keeps() : ObjectFlow.SUBCLASSES;
            return ObjectFlow.unknown(
                    "'" + operator.getOperatorName() + "' passes on a record, and " + why);
        }
        return behaviour.emitsNothingElse() ? input : own.and(input);
    }

    private ObjectFlow emittedByTwoInputs(
            PhysicalTransformation<?> operator,
            TwoInputDescription description,
            FlatRecord record) {
        Behaviour behaviour = functions.of(description, record.type());
        return behaviour.passesOn()
                ? ObjectFlow.unknown(
                        "'" + operator.getOperatorName() + "' passes on a record of two inputs")
                : ObjectFlow.ofNew(operator, behaviour.emits(), record);
    }

    /** What an operator does with what it gets. */
    private Behaviour behaviour(
            PhysicalTransformation<?> operator,
            OperatorDescription description,
            Class<?> exact,
            Class<?> made) {
        Asked asked = new Asked(operator, exact, made);
        Behaviour known = behaviours.get(asked);
        if (known == null) {
            known = findBehaviour(operator, description, exact, made);
            behaviours.put(asked, known);
        }
        return known;
    }

    private Behaviour findBehaviour(
            PhysicalTransformation<?> operator,
            OperatorDescription description,
            Class<?> exact,
            Class<?> made) {
        Behaviour behaviour =
                description instanceof OperatorDescription.TimestampsAndWatermarks timestamps
                        ? functions.ofStrategy(timestamps.strategy(), exact)
                        : functions.of(description, exact, made);
        String keeps = keyed.keepsByKey(operator, exact);
        return keeps == null ? behaviour : behaviour.and(Behaviour.unknown(keeps));
    }

    /** Why a key may be the record, or its selector may do anything; null if it is just a key. */
    String keepsByKey(KeySelector<?, ?> selector, Class<?> exact) {
        return keyed.keepsByKey(selector, exact);
    }

    /**
     * Why a reader may not be handed an object that others hold, even if nobody touches it meanwhile; null if it may.
     *
     * @param exact class of the objects, or null
     */
    String harmOf(PhysicalTransformation<?> operator, Class<?> exact) {
        if (exact == null) {
            return ObjectFlow.SUBCLASSES;
        }
        if (!(operator.getDescription() instanceof OperatorDescription description)) {
            return "is not followed";
        }
        if (description instanceof OperatorDescription.Window window) {
            return windows.harmOf(operator, window, exact);
        }
        Behaviour behaviour =
                behaviour(operator, description, exact, operator.getOutputType().getTypeClass());
        if (behaviour.keeps() != null) {
            return behaviour.keeps();
        }
        if (behaviour.changes()) {
            return "changes it";
        }
        // Chained readers share what is passed on then, and may change it.
        return behaviour.passesOn() && config.isObjectReuseEnabled() ? "passes it on" : null;
    }
}
