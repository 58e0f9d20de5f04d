// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.functions.Function;

/**
 * A factory of operators around a function. Mirrors Flink 1.14's {@code UdfStreamOperatorFactory}; no known differences.
 *
 * @param <OUT> type of what the operator emits
 */
public interface UdfStreamOperatorFactory<OUT> extends StreamOperatorFactory<OUT> {

    /**
     * The function.
     *
     * @return the function
     */
    Function getUserFunction();

    /**
     * Name of the function's class.
     *
     * @return the name
     */
    String getUserFunctionClassName();
}
