// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics.reporter;

/** A reporter that is called at fixed intervals. Mirrors Flink 1.14's {@code Scheduled}. */
public interface Scheduled {

    /** Reports the metrics as they are now; called by one thread at a time. */
    void report();
}
