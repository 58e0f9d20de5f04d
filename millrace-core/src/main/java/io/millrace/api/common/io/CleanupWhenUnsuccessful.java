// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

/**
 * An output format that can take back what it has written. Mirrors Flink 1.14's {@code
 * CleanupWhenUnsuccessful}; no known differences.
 */
public interface CleanupWhenUnsuccessful {

    /**
     * Removes what the subtask has written, after a failure.
     *
     * @throws Exception is logged, and changes nothing
     */
    void tryCleanupOnError() throws Exception;
}
