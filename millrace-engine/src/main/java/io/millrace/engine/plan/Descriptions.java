// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.transformations.LegacySinkTransformation;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PhysicalTransformation;

import java.util.List;

/** Reads out of transformations what the plan keeps of them. */
final class Descriptions {

    private Descriptions() {}

    /** How a keyed operator finds the key of a record; null if its input has no keys. */
    static OperatorPlan.Keying keyingOf(
            PhysicalTransformation<?> transformation, ExecutionConfig executionConfig) {
        KeySelector<?, ?> selector = null;
        TypeInformation<?> keyType = null;
        if (transformation instanceof OneInputTransformation<?, ?> operator) {
            selector = operator.getStateKeySelector();
            keyType = operator.getStateKeyType();
        } else if (transformation instanceof LegacySinkTransformation<?> sink) {
            selector = sink.getStateKeySelector();
            keyType = sink.getStateKeyType();
        }
        return selector == null
                ? null
                : new OperatorPlan.Keying(
                        List.of(selector), keyType.createSerializer(executionConfig));
    }
}
