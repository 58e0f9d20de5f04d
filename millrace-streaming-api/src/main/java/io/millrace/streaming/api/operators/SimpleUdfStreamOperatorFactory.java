// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.functions.Function;

/**
 * Hands out an operator around a function. Mirrors Flink 1.14's {@code SimpleUdfStreamOperatorFactory}; no known
 * differences.
 *
 * @param <OUT> type of what the operator emits
 */
public class SimpleUdfStreamOperatorFactory<OUT> extends SimpleOperatorFactory<OUT>
        implements UdfStreamOperatorFactory<OUT> {

    private static final long serialVersionUID = 1L;

    private final AbstractUdfStreamOperator<OUT, ?> operator;

    /**
     * A factory for an operator.
     *
     * @param operator the operator
     */
    public SimpleUdfStreamOperatorFactory(AbstractUdfStreamOperator<OUT, ?> operator) {
        super(operator);
        this.operator = operator;
    }

    @Override
    public Function getUserFunction() {
        return operator.getUserFunction();
    }

    @Override
    public String getUserFunctionClassName() {
        return operator.getUserFunction().getClass().getName();
    }
}
