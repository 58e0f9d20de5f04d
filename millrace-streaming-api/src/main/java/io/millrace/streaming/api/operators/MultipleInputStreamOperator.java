// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;

import java.util.List;

/**
 * An operator with any number of inputs. Mirrors Flink 1.14's {@code MultipleInputStreamOperator}; no known differences.
 *
 * @param <OUT> type of the records that go out
 */
@PublicEvolving
public interface MultipleInputStreamOperator<OUT> extends StreamOperator<OUT> {

    /**
     * The inputs, in the order in which the program names them.
     *
     * @return asked for once, before the operator is opened
     */
    @SuppressWarnings("rawtypes")
    List<Input> getInputs();
}
