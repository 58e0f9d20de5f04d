// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.accumulators.Accumulator;

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
    public void onFinished(Map<String, Accumulator<?, ?>> accumulators) {
        log.add("finished");
    }

    @Override
    public void onCanceled(Map<String, Accumulator<?, ?>> accumulators) {
        log.add("canceled");
    }

    @Override
    public void onFailed(Throwable cause, Map<String, Accumulator<?, ?>> accumulators) {
        log.add("failed");
        failure = cause;
    }
}
