// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.logging.LazyLogger;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Emits the strings that a server sends over a socket, cut at a delimiter; a carriage return before a
 * line feed is cut too. Text is read in the platform's charset.
 *
 * <p>When the server closes the connection the function connects again after a while, as often as asked
 * for; a connection that cannot be made fails the job. What is left without delimiter is emitted at the
 * end. Mirrors Flink 1.14's {@code SocketTextStreamFunction}; no known differences.
 */
public class SocketTextStreamFunction implements SourceFunction<String> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LazyLogger.of(SocketTextStreamFunction.class);

    private static final int DEFAULT_DELAY_BETWEEN_RETRIES_MS = 500;
    private static final int NO_TIMEOUT = 0;
    private static final int FOREVER = -1;
    private static final int CHUNK_CHARS = 8192;
    private static final int MAX_PORT = 65535;

    private final String hostname;
    private final int port;
    private final String delimiter;
    private final long maxNumRetries;
    private final long delayBetweenRetriesMs;

    private transient volatile Socket currentSocket;
    private volatile boolean isRunning = true;

    /**
     * Creates a source that waits 500 ms before it connects again.
     *
     * @param hostname host of the server
     * @param port port of the server, 1 to 65535
     * @param delimiter ends a record
     * @param maxNumRetries how often to connect in total once the server has closed the connection, 0
     *     for not again, -1 for ever
     */
    public SocketTextStreamFunction(
            String hostname, int port, String delimiter, long maxNumRetries) {
        this(hostname, port, delimiter, maxNumRetries, DEFAULT_DELAY_BETWEEN_RETRIES_MS);
    }

    /**
     * Creates a source.
     *
     * @param hostname host of the server
     * @param port port of the server, 1 to 65535
     * @param delimiter ends a record
     * @param maxNumRetries how often to connect in total once the server has closed the connection, 0
     *     for not again, -1 for ever
     * @param delayBetweenRetries milliseconds before it connects again, not negative
     * @throws IllegalArgumentException if a number is out of range
     */
    public SocketTextStreamFunction(
            String hostname,
            int port,
            String delimiter,
            long maxNumRetries,
            long delayBetweenRetries) {
        Preconditions.checkArgument(port > 0 && port <= MAX_PORT, "port is out of range");
        Preconditions.checkArgument(
                maxNumRetries >= FOREVER,
                "maxNumRetries must be zero or larger (num retries), or -1 (infinite retries)");
        Preconditions.checkArgument(
                delayBetweenRetries >= 0, "delayBetweenRetries must be zero or positive");
        this.hostname = Preconditions.checkNotNull(hostname, "hostname must not be null");
        this.port = port;
        this.delimiter = delimiter;
        this.maxNumRetries = maxNumRetries;
        this.delayBetweenRetriesMs = delayBetweenRetries;
    }

    @Override
    public void run(SourceContext<String> ctx) throws Exception {
        StringBuilder pending = new StringBuilder();
        long attempts = 0;
        while (isRunning) {
            readUntilClosed(pending, ctx);
            if (isRunning) {
                attempts++;
                if (maxNumRetries != FOREVER && attempts >= maxNumRetries) {
                    break;
                }
                LOG.warn(
                        "Lost connection to server socket. Retrying in {} msecs...",
                        delayBetweenRetriesMs);
                Thread.sleep(delayBetweenRetriesMs);
            }
        }
        if (pending.length() > 0) {
            ctx.collect(pending.toString());
        }
    }

    private void readUntilClosed(StringBuilder pending, SourceContext<String> ctx)
            throws IOException {
        try (Socket socket = new Socket()) {
            currentSocket = socket;
            LOG.info("Connecting to server socket {}:{}", hostname, port);
            socket.connect(new InetSocketAddress(hostname, port), NO_TIMEOUT);
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
                char[] chunk = new char[CHUNK_CHARS];
                int read = reader.read(chunk);
                while (isRunning && read != -1) {
                    pending.append(chunk, 0, read);
                    emitComplete(pending, ctx);
                    read = reader.read(chunk);
                }
            }
        }
    }

    private void emitComplete(StringBuilder pending, SourceContext<String> ctx) {
        int from = 0;
        int cut = pending.indexOf(delimiter);
        while (cut != -1) {
            int to = cut;
            if (delimiter.equals("\n") && to > from && pending.charAt(to - 1) == '\r') {
                to--;
            }
            ctx.collect(pending.substring(from, to));
            from = cut + delimiter.length();
            cut = pending.indexOf(delimiter, from);
        }
        pending.delete(0, from);
    }

    @Override
    public void cancel() {
        isRunning = false;
        Socket socket = currentSocket;
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Could not close the socket to {}:{}", hostname, port, e);
        }
    }
}
