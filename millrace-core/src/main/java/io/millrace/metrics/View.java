// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** A metric that wants to be updated at fixed intervals. Mirrors Flink 1.14's {@code View}. */
public interface View {

    /** Seconds between two updates. */
    int UPDATE_INTERVAL_SECONDS = 5;

    /** Called once in every interval, by a thread that is not the task's. */
    void update();
}
