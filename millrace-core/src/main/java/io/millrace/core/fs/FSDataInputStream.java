// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file from any position. Used by one thread. Mirrors Flink 1.14's {@code FSDataInputStream}. */
public abstract class FSDataInputStream extends InputStream {

    /** Called by subclasses. */
    public FSDataInputStream() {}

    /**
     * Goes to a position.
     *
     * @param desired in bytes from the start
     * @throws IOException if it cannot be reached
     */
    public abstract void seek(long desired) throws IOException;

    /**
     * The position.
     *
     * @return in bytes from the start
     * @throws IOException if it is not known
     */
    public abstract long getPos() throws IOException;
}
