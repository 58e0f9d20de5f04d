// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.streaming.api.description.TwoInputDescription;

import java.util.List;

/** Makes the operators of functions with two inputs. */
public final class CoProcessOperators {

    private CoProcessOperators() {}

    /** An operator for what a description asks for. */
    public static Operator create(
            TwoInputDescription description, OperatorContext context, Specializer specializer) {
        ProcessScope scope = new ProcessScope(context);
        ProcessCall call = call(description, scope, context, specializer);
        return ProcessOperators.create(call, scope, context, specializer);
    }

    private static ProcessCall call(
            TwoInputDescription description,
            ProcessScope scope,
            OperatorContext context,
            Specializer specializer) {
        Object function = description.function();
        List<Object> profile = List.of(function);
        if (description instanceof TwoInputDescription.CoMap) {
            return specializer.create(CoMapCall.class, profile, function);
        }
        if (description instanceof TwoInputDescription.CoFlatMap) {
            return specializer.create(CoFlatMapCall.class, profile, function);
        }
        if (description instanceof TwoInputDescription.CoProcess process) {
            return specializer.create(
                    CoProcessCall.class, profile, function, scope, process.hasTimers());
        }
        if (description instanceof TwoInputDescription.KeyedCoProcess) {
            return specializer.create(KeyedCoProcessCall.class, profile, function, scope);
        }
        if (description instanceof TwoInputDescription.BroadcastProcess process) {
            BroadcastScope states = new BroadcastScope(context, process.states());
            return specializer.create(BroadcastProcessCall.class, profile, function, scope, states);
        }
        if (description instanceof TwoInputDescription.KeyedBroadcastProcess process) {
            BroadcastScope states = new BroadcastScope(context, process.states());
            return specializer.create(
                    KeyedBroadcastProcessCall.class, profile, function, scope, states);
        }
        throw new EngineBugException("no operator for " + description);
    }
}
