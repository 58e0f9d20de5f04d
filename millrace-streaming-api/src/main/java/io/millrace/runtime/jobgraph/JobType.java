// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph;

/** How a job runs. */
public enum JobType {
    /** All input is finite, and results may wait for its end. */
    BATCH,
    /** Results come while input comes. */
    STREAMING
}
