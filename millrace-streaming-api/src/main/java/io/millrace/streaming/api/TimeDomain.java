// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api;

/**
 * Which clock a timer belongs to.
 *
 * <p>Mirrors Flink 1.14's {@code TimeDomain}; no known differences.
 */
public enum TimeDomain {
    /** The watermark. */
    EVENT_TIME,
    /** The wall clock. */
    PROCESSING_TIME
}
