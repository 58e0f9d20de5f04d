// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import io.millrace.api.common.serialization.SerializationSchema;
import io.millrace.configuration.Configuration;
import io.millrace.logging.LazyLogger;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.Socket;

/**
 * Sends records to a server over a socket, as the bytes that a schema makes of them, one behind the other.
 *
 * <p>Connects when it is opened, and fails the job if it cannot. When a record cannot be sent it connects again and sends that
 * record once more, as often as asked for and with 500 ms in between; a record that the server did not take although it could
 * be sent is lost. The schema's {@code open} is not called. Mirrors Flink 1.14's {@code SocketClientSink}; no known differences.
 *
 * @param <IN> type of the records
 */
public class SocketClientSink<IN> extends RichSinkFunction<IN> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LazyLogger.of(SocketClientSink.class);

    private static final int FOREVER = -1;
    private static final long DELAY_BETWEEN_RETRIES_MS = 500;
    private static final int MAX_PORT = 65535;

    private final String hostName;
    private final int port;
    private final SerializationSchema<IN> schema;
    private final int maxNumRetries;
    private final boolean autoFlush;
    /** Whoever waits between two tries waits here, so that {@link #close} can wake it. */
    private final Lock lock = new Lock();

    private transient Socket client;
    private transient OutputStream outputStream;
    private int retries;
    private volatile boolean isRunning = true;

    private static final class Lock implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Creates a sink that fails with the first record that cannot be sent.
     *
     * @param hostName host of the server
     * @param port port of the server, 1 to 65535
     * @param schema makes bytes of records
     */
    public SocketClientSink(String hostName, int port, SerializationSchema<IN> schema) {
        this(hostName, port, schema, 0);
    }

    /**
     * Creates a sink that does not flush.
     *
     * @param hostName host of the server
     * @param port port of the server, 1 to 65535
     * @param schema makes bytes of records
     * @param maxNumRetries how often to connect again for one record, -1 for ever
     */
    public SocketClientSink(
            String hostName, int port, SerializationSchema<IN> schema, int maxNumRetries) {
        this(hostName, port, schema, maxNumRetries, false);
    }

    /**
     * Creates a sink.
     *
     * @param hostName host of the server
     * @param port port of the server, 1 to 65535
     * @param schema makes bytes of records
     * @param maxNumRetries how often to connect again for one record, -1 for ever
     * @param autoflush whether to flush behind each record
     * @throws IllegalArgumentException if a number is out of range
     */
    public SocketClientSink(
            String hostName,
            int port,
            SerializationSchema<IN> schema,
            int maxNumRetries,
            boolean autoflush) {
        Preconditions.checkArgument(port > 0 && port <= MAX_PORT, "port is out of range");
        Preconditions.checkArgument(
                maxNumRetries >= FOREVER,
                "maxNumRetries must be zero or larger (num retries), or -1 (infinite retries)");
        this.hostName = Preconditions.checkNotNull(hostName, "hostname must not be null");
        this.port = port;
        this.schema = Preconditions.checkNotNull(schema);
        this.maxNumRetries = maxNumRetries;
        this.autoFlush = autoflush;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        try {
            connect();
        } catch (IOException e) {
            throw new IOException("Cannot connect to socket server at " + hostName + ":" + port, e);
        }
    }

    private void connect() throws IOException {
        client = new Socket(hostName, port);
        client.setKeepAlive(true);
        client.setTcpNoDelay(true);
        outputStream = client.getOutputStream();
    }

    @Override
    public void invoke(IN value) throws Exception {
        byte[] bytes = schema.serialize(value);
        try {
            send(bytes);
        } catch (IOException e) {
            String failure = "Failed to send message '" + value + "' to socket server at "
                    + hostName + ":" + port + ". ";
            if (maxNumRetries == 0) {
                throw new IOException(failure + "Connection re-tries are not enabled.", e);
            }
            LOG.error("{}Trying to reconnect...", failure, e);
            sendAgain(bytes, failure, e);
        }
    }

    private void send(byte[] bytes) throws IOException {
        outputStream.write(bytes);
        if (autoFlush) {
            outputStream.flush();
        }
    }

    private void sendAgain(byte[] bytes, String failure, IOException cause) throws Exception {
        synchronized (lock) {
            IOException last = cause;
            retries = 0;
            while (isRunning && (maxNumRetries == FOREVER || retries < maxNumRetries)) {
                closeQuietly(outputStream);
                closeQuietly(client);
                retries++;
                try {
                    connect();
                    send(bytes);
                    return;
                } catch (IOException e) {
                    last = e;
                    LOG.error("Try {} failed", retries, e);
                }
                lock.wait(DELAY_BETWEEN_RETRIES_MS);
            }
            if (isRunning) {
                throw new IOException(failure + "Failed after " + retries + " retries.", last);
            }
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            LOG.debug("Could not close a connection that failed", e);
        }
    }

    /** How often the last record that could not be sent was tried again. */
    int retries() {
        synchronized (lock) {
            return retries;
        }
    }

    @Override
    public void close() throws Exception {
        isRunning = false;
        synchronized (lock) {
            lock.notifyAll();
            try (Socket socket = client) {
                if (outputStream != null) {
                    outputStream.close();
                }
            }
        }
    }
}
