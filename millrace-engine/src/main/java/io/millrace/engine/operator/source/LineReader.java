// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.core.fs.FSDataInputStream;
import io.millrace.core.fs.FileSystem;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Reads the lines that begin within one piece of a file. A line ends with {@code \n} or at the end of the file; one
 * {@code \r} before the {@code \n} does not belong to it. Hot path.
 */
final class LineReader implements Closeable {

    private static final int BUFFER_BYTES = 128 * 1024;

    private final InputStream input;
    private final Charset charset;
    /** Bytes of the piece, from its start. */
    private final long length;

    private byte[] buffer = new byte[BUFFER_BYTES];
    /** Next byte to look at, and end of what has been read. */
    private int position;

    private int limit;
    /** Where in the piece the buffer's first byte stands. */
    private long bufferStart;

    private boolean atEnd;

    LineReader(TextSplit split, Charset charset) throws IOException {
        this.charset = charset;
        this.length = split.length();
        FSDataInputStream file = FileSystem.get(split.path().toUri()).open(split.path());
        try {
            this.input = switch (split.compression()) {
                case NONE -> file;
                case GZIP -> new GZIPInputStream(file, 64 * 1024);
                case DEFLATE -> new InflaterInputStream(file);
            };
            if (split.start() > 0) {
                // The line in which the piece begins belongs to the piece before it, unless it
                // begins right here.
                file.seek(split.start() - 1);
                bufferStart = -1;
                readLine();
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The next line, or null behind the last. */
    String next() throws IOException {
        if (bufferStart + position >= length) {
            return null;
        }
        return readLine();
    }

    private String readLine() throws IOException {
        int scan = position;
        while (true) {
            byte[] bytes = buffer;
            int end = limit;
            while (scan < end) {
                if (bytes[scan] == '\n') {
                    return take(scan, scan + 1);
                }
                scan++;
            }
            int scanned = scan - position;
            if (!fill()) {
                return position == limit ? null : take(limit, limit);
            }
            scan = position + scanned;
        }
    }

    private String take(int end, int next) {
        int from = position;
        int to = end > from && next > end && buffer[end - 1] == '\r' ? end - 1 : end;
        position = next;
        return new String(buffer, from, to - from, charset);
    }

    /** Reads more behind what is there; false at the end of the file. */
    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            bufferStart += position;
            limit -= position;
            position = 0;
        } else if (limit == buffer.length) {
            if (buffer.length > Integer.MAX_VALUE / 2) {
                throw new IOException("a line is longer than " + buffer.length + " bytes");
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read;
        try {
            read = input.read(buffer, limit, buffer.length - limit);
        } catch (EOFException e) {
            throw new IOException(
                    "the packed file ends in the middle: it is cut off or damaged", e);
        }
        if (read < 0) {
            atEnd = true;
            return false;
        }
        limit += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
