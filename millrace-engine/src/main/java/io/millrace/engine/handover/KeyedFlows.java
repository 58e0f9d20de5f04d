// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.handover.ObjectFlow.Hold;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;

/** What keyed operators do with what they get: they ask for its key, and fold it into what they hold. */
final class KeyedFlows {

    private final FunctionBehaviours functions;
    private final Inputs inputs;

    /**
     * @param functions answers for user functions
     * @param inputs answers for what operators are handed
     */
    KeyedFlows(FunctionBehaviours functions, Inputs inputs) {
        this.functions = functions;
        this.inputs = inputs;
    }

    /** The objects that a rolling reduction emits. */
    ObjectFlow emittedBy(
            PhysicalTransformation<?> operator,
            OperatorDescription.KeyedReduce reduce,
            FlatRecord record) {
        ObjectFlow input = inputs.handedTo(operator, record);
        Behaviour behaviour = functions.ofReduce(reduce.function(), input.exact(), record.type());
        return folded(operator, behaviour, input, record)
                .heldAtBest(
                        Hold.UNTOUCHED,
                        "'" + operator.getOperatorName() + "' keeps what it emits in its state");
    }

    /** What the engine holds if it begins with what comes in, and goes on with what a function makes of it. */
    ObjectFlow folded(
            PhysicalTransformation<?> operator,
            Behaviour behaviour,
            ObjectFlow input,
            FlatRecord record) {
        if (input.hold() != Hold.NOBODY) {
            return input;
        }
        String keeps = keepsByKey(operator, input.exact());
        if (keeps == null) {
            keeps = behaviour.keeps() == null && input.exact() == null
                    ? ObjectFlow.SUBCLASSES
                    : behaviour.keeps();
        }
        if (keeps != null) {
            return ObjectFlow.unknown(
                    "'" + operator.getOperatorName() + "' gets a record, and " + keeps);
        }
        return behaviour.emitsNothingElse()
                ? input
                : ObjectFlow.ofNew(operator, behaviour.emits(), record).and(input);
    }

    /** Why the key of a record may be the record, or its selector may do anything; null if it is just a key. */
    String keepsByKey(PhysicalTransformation<?> operator, Class<?> exact) {
        KeySelector<?, ?> selector = keySelector(operator);
        return selector == null ? null : keepsByKey(selector, exact);
    }

    private static KeySelector<?, ?> keySelector(PhysicalTransformation<?> operator) {
        if (operator instanceof OneInputTransformation<?, ?> oneInput) {
            return oneInput.getStateKeySelector();
        }
        return operator instanceof LegacySinkTransformation<?> sink
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
}
