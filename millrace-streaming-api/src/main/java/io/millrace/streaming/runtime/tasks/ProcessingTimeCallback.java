// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.tasks;

/** Is called when a time has come. Mirrors Flink 1.14's {@code ProcessingTimeCallback}; no known differences. */
@FunctionalInterface
public interface ProcessingTimeCallback {

    /**
     * The time has come. Called on the task's thread, never while a record is processed.
     *
     * @param timestamp the time that was asked for, wall clock, milliseconds since the epoch
     * @throws Exception fails the job
     */
    void onProcessingTime(long timestamp) throws Exception;
}
