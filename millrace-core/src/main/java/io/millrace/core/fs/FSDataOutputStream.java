// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a file. Used by one thread. What has been written is safe after {@link #sync()} or {@link #close()} only. Mirrors
 * Flink 1.14's {@code FSDataOutputStream}.
 */
public abstract class FSDataOutputStream extends OutputStream {

    /** Called by subclasses. */
    public FSDataOutputStream() {}

    /**
     * The position.
     *
     * @return bytes from the start, with those that are only buffered so far
     * @throws IOException if it is not known
     */
    public abstract long getPos() throws IOException;

    /**
     * Hands buffered bytes on, without waiting until they are safe.
     *
     * @throws IOException if that fails
     */
    @Override
    public abstract void flush() throws IOException;

    /**
     * Hands buffered bytes on and waits until they are safe.
     *
     * @throws IOException if that fails or cannot be known
     */
    public abstract void sync() throws IOException;

    /**
     * Makes sure that everything is safe, and ends.
     *
     * @throws IOException if something may have been lost; then the file is to be taken as broken
     */
    @Override
    public abstract void close() throws IOException;
}
