// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

/** An assigner context whose wall clock is set by the test. */
final class FixedClock extends WindowAssigner.WindowAssignerContext {

    private final long nowMs;

    FixedClock(long nowMs) {
        this.nowMs = nowMs;
    }

    @Override
    public long getCurrentProcessingTime() {
        return nowMs;
    }
}
