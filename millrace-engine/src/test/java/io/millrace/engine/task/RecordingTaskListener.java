// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down the life of a task. */
final class RecordingTaskListener implements TaskListener {

    final List<String> log = new ArrayList<>();
    Throwable failure;

    @Override
    public void onRunning() {
        log.add("running");
    }

    @Override
    public void onFinished(Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        log.add("finished");
    }

    @Override
    public void onCanceled(Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        log.add("canceled");
    }

    @Override
    public void onFailed(Throwable cause, Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        log.add("failed");
        failure = cause;
    }
}
