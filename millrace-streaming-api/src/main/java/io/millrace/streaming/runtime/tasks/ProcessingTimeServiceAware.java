// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.tasks;

import io.millrace.annotation.PublicEvolving;

/**
 * A factory of operators that wants the clock of the task. Mirrors Flink 1.14's {@code ProcessingTimeServiceAware}; no
 * known differences.
 */
@PublicEvolving
public interface ProcessingTimeServiceAware {

    /**
     * Called before the operator is made.
     *
     * @param processingTimeService the task's clock
     */
    void setProcessingTimeService(ProcessingTimeService processingTimeService);
}
