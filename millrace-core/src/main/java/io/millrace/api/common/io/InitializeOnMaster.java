// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import java.io.IOException;

/**
 * An output format that is prepared once, where the job starts, before any subtask. Mirrors Flink 1.14's {@code
 * InitializeOnMaster}; no known differences.
 */
public interface InitializeOnMaster {

    /**
     * Prepares the output.
     *
     * @param parallelism number of subtasks that write
     * @throws IOException fails the job
     */
    void initializeGlobal(int parallelism) throws IOException;
}
