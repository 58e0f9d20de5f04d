// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives the bytes that an operator wrote into its raw state.
 *
 * <p>Mirrors Flink 1.14's {@code StatePartitionStreamProvider}; no known differences.
 */
public class StatePartitionStreamProvider {

    private final InputStream stream;
    private final IOException creationException;

    /**
     * Stands for bytes that could not be opened.
     *
     * @param creationException why, thrown by {@link #getStream}
     */
    public StatePartitionStreamProvider(IOException creationException) {
        this.creationException = Preconditions.checkNotNull(creationException);
        this.stream = null;
    }

    /**
     * Gives a stream.
     *
     * @param stream the bytes
     */
    public StatePartitionStreamProvider(InputStream stream) {
        this.stream = Preconditions.checkNotNull(stream);
        this.creationException = null;
    }

    /**
     * The bytes.
     *
     * @return the stream; whoever reads it need not close it
     * @throws IOException if it could not be opened
     */
    public InputStream getStream() throws IOException {
        if (creationException != null) {
            throw new IOException(creationException);
        }
        return stream;
    }
}
