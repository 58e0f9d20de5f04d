// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs.local;

import io.millrace.core.fs.FSDataOutputStream;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

/** Writes a local file. Mirrors Flink 1.14's {@code LocalDataOutputStream}. */
public class LocalDataOutputStream extends FSDataOutputStream {

    private final FileOutputStream stream;

    /**
     * Creates a file, or empties one that is there.
     *
     * @param file the file
     * @throws IOException if it cannot be written
     */
    public LocalDataOutputStream(File file) throws IOException {
        this.stream = new FileOutputStream(file);
    }

    @Override
    public void write(int b) throws IOException {
        stream.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        stream.write(b, off, len);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void sync() throws IOException {
        stream.getFD().sync();
    }

    @Override
    public long getPos() throws IOException {
        return stream.getChannel().position();
    }
}
