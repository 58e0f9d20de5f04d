// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.runtime.jobgraph.OperatorID;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What the engine tells an operator that a user wrote about itself. Everything is the subtask's own.
 *
 * @param operatorName as the program gave it
 * @param operatorId names the operator in the job
 * @param inputSerializers write what comes in, one per input
 * @param outputSerializer writes what the operator emits; null if the type is not known
 * @param keySelectors take the keys out of records, one per input, null for inputs without keys; empty if there are none
 * @param keySerializer writes keys; null if there are none
 */
public record OperatorSetup(
        String operatorName,
        OperatorID operatorId,
        List<TypeSerializer<?>> inputSerializers,
        TypeSerializer<?> outputSerializer,
        List<? extends KeySelector<?, ?>> keySelectors,
        TypeSerializer<?> keySerializer) {
    /**
     * Checks that nothing is missing.
     *
     * @param operatorName as the program gave it
     * @param operatorId names the operator in the job
     * @param inputSerializers write what comes in, one per input
     * @param outputSerializer writes what the operator emits; null if the type is not known
     * @param keySelectors take the keys out of records, one per input, null for inputs without keys; empty if there are none
     * @param keySerializer writes keys; null if there are none
     */
    public OperatorSetup {
        Objects.requireNonNull(operatorName, "operatorName");
        Objects.requireNonNull(operatorId, "operatorId");
        inputSerializers = List.copyOf(inputSerializers);
        keySelectors = Collections.unmodifiableList(new ArrayList<>(keySelectors));
    }
}
