// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.engine.common.Specializer;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;

import java.util.Arrays;
import java.util.List;

/** Makes the operators of process functions. */
public final class ProcessOperators {

    private ProcessOperators() {}

    /** An operator for a function that knows the key. */
    public static Operator keyed(
            KeyedProcessFunction<?, ?, ?> function,
            OperatorContext context,
            Specializer specializer) {
        return create(KeyedProcessCall.class, function, context, specializer);
    }

    /** An operator for a function that knows no key, on a stream with or without keys. */
    public static Operator plain(
            ProcessFunction<?, ?> function, OperatorContext context, Specializer specializer) {
        return create(PlainProcessCall.class, function, context, specializer);
    }

    private static Operator create(
            Class<? extends ProcessCall> type,
            Object function,
            OperatorContext context,
            Specializer specializer) {
        ProcessScope scope = new ProcessScope(context);
        ProcessCall call = specializer.create(type, List.of(function), function, scope);
        return create(call, scope, context, specializer);
    }

    /** An operator for a call that is made already. */
    static Operator create(
            ProcessCall call,
            ProcessScope scope,
            OperatorContext context,
            Specializer specializer) {
        return specializer.create(
                ProcessOperator.class,
                Arrays.asList(call, context.output(), context.keyedStore()),
                call,
                scope,
                context);
    }
}
