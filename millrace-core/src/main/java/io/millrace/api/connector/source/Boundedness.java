// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

/** Whether a source ends by itself. Mirrors Flink 1.14's {@code Boundedness}. */
public enum Boundedness {
    /** The source ends after a finite number of records. */
    BOUNDED,
    /** The source goes on until the job is stopped. */
    CONTINUOUS_UNBOUNDED
}
