// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.annotation.PublicEvolving;

import java.io.IOException;

/**
 * Into which an operator writes raw state without keys, in pieces that may be given out anew. Mirrors Flink 1.14's {@code
 * OperatorStateCheckpointOutputStream}; no known differences.
 */
@PublicEvolving
public final class OperatorStateCheckpointOutputStream extends NonClosingCheckpointOutputStream {

    private int partitions;

    /**
     * A stream without pieces so far.
     *
     * @param delegate where everything goes
     * @throws IOException if it cannot be used
     */
    public OperatorStateCheckpointOutputStream(
            CheckpointStreamFactory.CheckpointStateOutputStream delegate) throws IOException {
        super(delegate);
    }

    /**
     * Begins a piece.
     *
     * @throws IOException if the stream fails
     */
    public void startNewPartition() throws IOException {
        partitions++;
    }

    /**
     * How many pieces have been begun.
     *
     * @return the number
     */
    public int getNumberOfPartitions() {
        return partitions;
    }
}
