// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

/**
 * With which neighbours an operator may share a task.
 *
 * <p>Mirrors Flink 1.14's {@code ChainingStrategy}; no known differences.
 */
public enum ChainingStrategy {
    /** With those before and after it. */
    ALWAYS,
    /** With none. */
    NEVER,
    /** Only with those after it. */
    HEAD,
    /** With those after it, and with sources right before it. */
    HEAD_WITH_SOURCES;

    /** What an operator has unless it says otherwise. */
    public static final ChainingStrategy DEFAULT_CHAINING_STRATEGY = ALWAYS;
}
