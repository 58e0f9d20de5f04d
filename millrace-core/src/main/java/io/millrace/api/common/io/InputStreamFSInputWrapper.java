// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.fs.FSDataInputStream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Makes a stream look like a file that can only be read forwards. Mirrors Flink 1.14's {@code
 * InputStreamFSInputWrapper}; no known differences.
 */
public class InputStreamFSInputWrapper extends FSDataInputStream {
    private final InputStream in;
    private long position;

    /**
     * Wraps a stream.
     *
     * @param inStream is closed with this one
     */
    public InputStreamFSInputWrapper(InputStream inStream) {
        this.in = inStream;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * Skips to a position.
     *
     * @param desired the position, not before the current one
     * @throws IllegalArgumentException if it lies before
     * @throws IOException if it lies behind the end, or reading fails
     */
    @Override
    public void seek(long desired) throws IOException {
        if (desired < position) {
            throw new IllegalArgumentException("Wrapped InputStream: cannot search backwards.");
        }
        while (position < desired) {
            long skipped = in.skip(desired - position);
            if (skipped == 0) {
                if (in.read() == -1) {
                    throw new EOFException("Unexpected EOF during forward seek.");
                }
                skipped = 1;
            }
            position += skipped;
        }
    }

    @Override
    public long getPos() throws IOException {
        return position;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read != -1) {
            position++;
        }
        return read;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int count = in.read(b, off, len);
        if (count != -1) {
            position += count;
        }
        return count;
    }

    @Override
    public int read(byte[] b) throws IOException {
        return read(b, 0, b.length);
    }
}
