// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.experimental;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.configuration.Configuration;
import io.millrace.core.memory.DataOutputViewStreamWrapper;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Sends records over a socket to a {@link SocketStreamIterator}, which takes one connection: use it with parallelism 1.
 *
 * <p>Mirrors Flink 1.14's {@code CollectSink}; no known differences.
 *
 * @param <IN> type of the records
 */
public class CollectSink<IN> extends RichSinkFunction<IN> {
    private static final long serialVersionUID = 1L;

    private final InetAddress hostIp;
    private final int port;
    private final TypeSerializer<IN> serializer;

    private transient Socket client;
    private transient OutputStream outputStream;
    private transient DataOutputViewStreamWrapper streamWriter;

    /**
     * Creates a sink.
     *
     * @param hostIp address of the iterator
     * @param port port of the iterator
     * @param serializer of the records; the iterator's is the same
     */
    public CollectSink(InetAddress hostIp, int port, TypeSerializer<IN> serializer) {
        this.hostIp = hostIp;
        this.port = port;
        this.serializer = serializer;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        try {
            client = new Socket(hostIp, port);
            outputStream = client.getOutputStream();
            streamWriter = new DataOutputViewStreamWrapper(outputStream);
        } catch (IOException e) {
            throw new IOException(
                    "Cannot get back the stream while opening connection to client at " + address(),
                    e);
        }
    }

    private String address() {
        return hostIp + ":" + port;
    }

    @Override
    public void invoke(IN value, Context context) throws Exception {
        try {
            serializer.serialize(value, streamWriter);
        } catch (Exception e) {
            throw new IOException("Error sending data back to client (" + address() + ")", e);
        }
    }

    @Override
    public void close() throws Exception {
        try (Socket socket = client) {
            if (outputStream != null) {
                outputStream.flush();
                outputStream.close();
            }
        } catch (Exception e) {
            throw new IOException(
                    "Error while closing connection that streams data back to client at "
                            + address(),
                    e);
        }
    }
}
