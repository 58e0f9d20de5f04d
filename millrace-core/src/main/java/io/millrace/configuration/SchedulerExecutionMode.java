// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/** Modes of the scheduler of a cluster. Mirrors Flink 1.14's enum of this name. */
public enum SchedulerExecutionMode {
    /** Jobs use all there is, and are scaled as that changes. */
    REACTIVE
}
