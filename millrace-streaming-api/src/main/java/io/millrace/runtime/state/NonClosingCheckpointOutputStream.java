// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream into which an operator writes raw state; the engine closes it. Mirrors Flink 1.14's {@code
 * NonClosingCheckpointOutputStream} as operators use it.
 */
public abstract class NonClosingCheckpointOutputStream extends OutputStream {

    /** Where everything goes. */
    protected final CheckpointStreamFactory.CheckpointStateOutputStream delegate;

    /**
     * Called by subclasses.
     *
     * @param delegate where everything goes
     */
    public NonClosingCheckpointOutputStream(
            CheckpointStreamFactory.CheckpointStateOutputStream delegate) {
        this.delegate = Preconditions.checkNotNull(delegate);
    }

    @Override
    public void flush() throws IOException {
        delegate.flush();
    }

    @Override
    public void write(int b) throws IOException {
        delegate.write(b);
    }

    @Override
    public void write(byte[] b) throws IOException {
        delegate.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        delegate.write(b, off, len);
    }

    /** Fails: the engine closes the stream. */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
