// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.FSDataInputStream;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Reads a local file. Mirrors Flink 1.14's {@code LocalDataInputStream}. */
public class LocalDataInputStream extends FSDataInputStream {

    private final FileInputStream stream;

    /**
     * Opens a file.
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public LocalDataInputStream(File file) throws IOException {
        this.stream = new FileInputStream(file);
    }

    @Override
    public void seek(long desired) throws IOException {
        if (desired != getPos()) {
            stream.getChannel().position(desired);
        }
    }

    @Override
    public long getPos() throws IOException {
        return stream.getChannel().position();
    }

    @Override
    public int read() throws IOException {
        return stream.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return stream.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public int available() throws IOException {
        return stream.available();
    }

    @Override
    public long skip(long n) throws IOException {
        return stream.skip(n);
    }
}
