// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.experimental;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputViewStreamWrapper;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records that a {@link CollectSink} sends, as they come, until it closes the connection.
 *
 * <p>Listens from the start, and takes one connection, when it is first asked for a record. One thread reads; any thread may
 * close it or report an error, on which a waiting reader fails. Mirrors Flink 1.14's {@code SocketStreamIterator}.
 * Difference: asked again at the end, {@link #hasNext} says so again and does not fail.
 *
 * @param <T> type of the records
 */
public class SocketStreamIterator<T> implements Iterator<T> {

    private static final int ONE_CONNECTION = 1;

    private final ServerSocket socket;
    private final TypeSerializer<T> serializer;

    private DataInputViewStreamWrapper inStream;
    private T next;
    private boolean ended;

    private volatile Socket connectedSocket;
    private volatile Throwable error;

    /**
     * Listens at a free port of all addresses of this machine.
     *
     * @param serializer of the records; the sink's is the same
     * @throws IOException if nothing can be sent to this machine
     */
    public SocketStreamIterator(TypeSerializer<T> serializer) throws IOException {
        this(0, null, serializer);
    }

    /**
     * Listens at a port.
     *
     * @param port the port, 0 for a free one
     * @param address the address, null for all of this machine
     * @param serializer of the records; the sink's is the same
     * @throws IOException never; for callers that expect it
     * @throws RuntimeException if it cannot listen there
     */
    public SocketStreamIterator(int port, InetAddress address, TypeSerializer<T> serializer)
            throws IOException {
        this.serializer = serializer;
        try {
            this.socket = new ServerSocket(port, ONE_CONNECTION, address);
        } catch (IOException e) {
            throw new RuntimeException("Could not open socket to receive back stream results", e);
        }
    }

    /**
     * Returns where it listens.
     *
     * @return the port
     */
    public int getPort() {
        return socket.getLocalPort();
    }

    /**
     * Returns where it listens.
     *
     * @return the address
     */
    public InetAddress getBindAddress() {
        return socket.getInetAddress();
    }

    /** Ends the connection and listens no longer; a reader that waits fails. */
    public void close() {
        closeQuietly(connectedSocket);
        closeQuietly(socket);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (Exception e) {
            // Nobody can do anything about it.
        }
    }

    /**
     * Says whether there is one more record; waits until there is one, or the connection has been closed.
     *
     * @return whether there is one
     * @throws RuntimeException if the connection fails, or an error has been reported
     */
    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = readNext();
            } catch (Exception e) {
                throw new RuntimeException("Failed to receive next element: " + e.getMessage(), e);
            }
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T record = next;
        next = null;
        return record;
    }

    @Override
    public void remove() {
        throw new UnsupportedOperationException();
    }

    /** The next record, or null at the end. */
    private T readNext() throws Exception {
        try {
            if (inStream == null) {
                connectedSocket = socket.accept();
                inStream = new DataInputViewStreamWrapper(connectedSocket.getInputStream());
            }
            return serializer.deserialize(inStream);
        } catch (EOFException e) {
            ended = true;
            close();
            return null;
        } catch (Exception e) {
            if (error != null) {
                throw new Exception("Receiving stream failed: " + error.getMessage(), error);
            }
            throw e;
        }
    }

    /**
     * Reports that no more records will come, because something failed; a reader fails with it. Only the first error
     * counts.
     *
     * @param error what failed; null does nothing
     */
    public void notifyOfError(Throwable error) {
        if (error != null && this.error == null) {
            this.error = error;
            close();
        }
    }
}
