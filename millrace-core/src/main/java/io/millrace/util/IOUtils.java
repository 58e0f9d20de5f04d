// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import org.slf4j.Logger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Copies streams and closes things. Mirrors Flink 1.14's {@code IOUtils}. */
public final class IOUtils {

    private static final int BLOCK_BYTES = 4096;

    private IOUtils() {}

    /**
     * Copies a stream to its end.
     *
     * @param in where to read
     * @param out where to write
     * @param buffSize bytes to copy at once
     * @param close whether to close both streams afterwards, also after a failure
     * @throws IOException if reading or writing fails
     */
    public static void copyBytes(InputStream in, OutputStream out, int buffSize, boolean close)
            throws IOException {
        byte[] buffer = new byte[buffSize];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out instanceof PrintStream print && print.checkError()) {
                    throw new IOException("Unable to write to output stream.");
                }
            }
        } finally {
            if (close) {
                out.close();
                in.close();
            }
        }
    }

    /**
     * Copies a stream to its end and closes both.
     *
     * @param in where to read
     * @param out where to write
     * @throws IOException if reading or writing fails
     */
    public static void copyBytes(InputStream in, OutputStream out) throws IOException {
        copyBytes(in, out, BLOCK_BYTES, true);
    }

    /**
     * Copies a stream to its end.
     *
     * @param in where to read
     * @param out where to write
     * @param close whether to close both streams afterwards, also after a failure
     * @throws IOException if reading or writing fails
     */
    public static void copyBytes(InputStream in, OutputStream out, boolean close)
            throws IOException {
        copyBytes(in, out, BLOCK_BYTES, close);
    }

    /**
     * Reads exactly so many bytes.
     *
     * @param in where to read
     * @param buf where to put them
     * @param off first index
     * @param len how many
     * @throws IOException if the stream ends before
     */
    public static void readFully(InputStream in, byte[] buf, int off, int len) throws IOException {
        int left = len;
        while (left > 0) {
            int read = in.read(buf, off + len - left, left);
            if (read < 0) {
                throw endOfStream();
            }
            left -= read;
        }
    }

    /**
     * Reads until an array is full or the stream ends.
     *
     * @param in where to read
     * @param buf where to put the bytes
     * @return how many bytes were read
     * @throws IOException if reading fails
     */
    public static int tryReadFully(InputStream in, byte[] buf) throws IOException {
        int total = 0;
        while (total < buf.length) {
            int read = in.read(buf, total, buf.length - total);
            if (read < 0) {
                break;
            }
            total += read;
        }
        return total;
    }

    /**
     * Skips exactly so many bytes.
     *
     * @param in what to skip in
     * @param len how many
     * @throws IOException if the stream cannot be skipped
     */
    public static void skipFully(InputStream in, long len) throws IOException {
        long left = len;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped < 0) {
                throw endOfStream();
            }
            left -= skipped;
        }
    }

    /** Flink spells it like this, and programs may look for it. */
    private static IOException endOfStream() {
        return new IOException("Premeture EOF from inputStream");
    }

    /**
     * Closes things; failures are logged at level DEBUG.
     *
     * @param log where to log, or null for nowhere
     * @param closeables the things, may be null
     */
    public static void cleanup(Logger log, AutoCloseable... closeables) {
        for (AutoCloseable closeable : closeables) {
            if (closeable == null) {
                continue;
            }
            try {
                closeable.close();
            } catch (Exception e) {
                if (log != null) {
                    log.debug("Exception in closing {}", closeable, e);
                }
            }
        }
    }

    /**
     * Closes a stream; a failure is swallowed.
     *
     * @param stream the stream, may be null
     */
    public static void closeStream(Closeable stream) {
        cleanup(null, stream);
    }

    /**
     * Closes a socket; a failure is swallowed.
     *
     * @param sock the socket, may be null
     */
    public static void closeSocket(Socket sock) {
        cleanup(null, sock);
    }

    /**
     * Closes all.
     *
     * @param closeables the things, may be null
     * @throws Exception the first failure, with the others suppressed in it; all have been closed
     */
    public static void closeAll(AutoCloseable... closeables) throws Exception {
        closeAll(Arrays.asList(closeables));
    }

    /**
     * Closes all.
     *
     * @param closeables the things, may be null
     * @throws Exception the first failure, with the others suppressed in it; all have been closed
     */
    public static void closeAll(Iterable<? extends AutoCloseable> closeables) throws Exception {
        if (closeables == null) {
            return;
        }
        Exception failure = null;
        for (AutoCloseable closeable : closeables) {
            try {
                if (closeable != null) {
                    closeable.close();
                }
            } catch (Exception e) {
                failure = ExceptionUtils.firstOrSuppressed(e, failure);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Closes all; failures are swallowed.
     *
     * @param closeables the things, may be null
     */
    public static void closeAllQuietly(AutoCloseable... closeables) {
        closeAllQuietly(Arrays.asList(closeables));
    }

    /**
     * Closes all; failures are swallowed.
     *
     * @param closeables the things, may be null
     */
    public static void closeAllQuietly(Iterable<? extends AutoCloseable> closeables) {
        if (closeables != null) {
            closeables.forEach(IOUtils::closeQuietly);
        }
    }

    /**
     * Closes something; a failure is swallowed, an {@link Error} too.
     *
     * @param closeable the thing, may be null
     */
    public static void closeQuietly(AutoCloseable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (Throwable ignored) {
            // that is what the name says
        }
    }

    /**
     * Deletes a file if there is one; a failure is swallowed.
     *
     * @param path the file
     */
    public static void deleteFileQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (Throwable ignored) {
            // that is what the name says
        }
    }
}
