// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;

/**
 * Wants to know its output type before it is shipped.
 *
 * <p>Mirrors Flink 1.14's {@code OutputTypeConfigurable}; no known differences.
 *
 * @param <OUT> type of the output
 */
public interface OutputTypeConfigurable<OUT> {

    /**
     * Called where the program is written, once the type is known and before the job starts.
     *
     * @param outTypeInfo the type
     * @param executionConfig settings that serializers depend on
     */
    void setOutputType(TypeInformation<OUT> outTypeInfo, ExecutionConfig executionConfig);
}
