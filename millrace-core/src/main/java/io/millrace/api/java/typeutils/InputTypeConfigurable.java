// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;

/**
 * Lets a sink or an output format know the type of its input while the job is being built. Mirrors
 * Flink 1.14's {@code InputTypeConfigurable}; no known differences.
 */
public interface InputTypeConfigurable {

    /**
     * Tells the input type, once, before the job is submitted.
     *
     * @param type description of the input
     * @param executionConfig settings of the job, for creating serializers
     */
    void setInputType(TypeInformation<?> type, ExecutionConfig executionConfig);
}
