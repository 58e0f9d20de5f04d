// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;

import java.util.Map;

/** Hears of the life of one task. Called on the task's thread. */
public interface TaskListener {

    /** All operators are open. */
    void onRunning();

    /** All input has been processed and everything has been sent. */
    void onFinished(Map<AccumulatorId, Accumulator<?, ?>> accumulators);

    /** The task was cancelled and has stopped. */
    void onCanceled(Map<AccumulatorId, Accumulator<?, ?>> accumulators);

    /** The task has failed and has stopped. */
    void onFailed(Throwable failure, Map<AccumulatorId, Accumulator<?, ?>> accumulators);
}
