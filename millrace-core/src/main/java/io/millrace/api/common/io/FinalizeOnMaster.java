// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import java.io.IOException;

/**
 * An output format that is finished once, when all subtasks have ended well. Mirrors Flink 1.14's {@code
 * FinalizeOnMaster}; no known differences.
 */
public interface FinalizeOnMaster {

    /**
     * Finishes the output.
     *
     * @param parallelism number of subtasks that write
     * @throws IOException fails the job
     */
    void finalizeGlobal(int parallelism) throws IOException;
}
