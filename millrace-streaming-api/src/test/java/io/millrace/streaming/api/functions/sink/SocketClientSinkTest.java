// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.serialization.SimpleStringSchema;
import io.millrace.configuration.Configuration;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

class SocketClientSinkTest {

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static SocketClientSink<String> sink(ServerSocket server, int retries) {
        return new SocketClientSink<>(
                server.getInetAddress().getHostAddress(),
                server.getLocalPort(),
                new SimpleStringSchema(),
                retries,
                true);
    }

    private static String address(ServerSocket server) {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** Sends until the sink notices that nobody is there. */
    private static void sendUntilItFails(SocketClientSink<String> sink) throws Exception {
        while (true) {
            sink.invoke("x");
        }
    }

    @Test
    void shouldFailWithoutRetriesWhenTheServerHasGone() throws Exception {
        ServerSocket server = server();
        SocketClientSink<String> sink = sink(server, 0);
        sink.open(new Configuration());
        server.accept().close();
        server.close();

        assertThatThrownBy(() -> sendUntilItFails(sink))
                .isInstanceOf(IOException.class)
                .hasMessage("Failed to send message 'x' to socket server at " + address(server)
                        + ". Connection re-tries are not enabled.");

        sink.close();
    }

    @Test
    void shouldFailAfterAsManyRetriesAsAskedFor() throws Exception {
        ServerSocket server = server();
        SocketClientSink<String> sink = sink(server, 1);
        sink.open(new Configuration());
        server.accept().close();
        server.close();

        assertThatThrownBy(() -> sendUntilItFails(sink))
                .isInstanceOf(IOException.class)
                .hasMessage("Failed to send message 'x' to socket server at " + address(server)
                        + ". Failed after 1 retries.");

        assertThat(sink.retries()).isEqualTo(1);
        sink.close();
    }

    @Test
    void shouldSendRecordAgainOnceItIsConnectedAgain() throws Exception {
        try (ServerSocket server = server()) {
            SocketClientSink<String> sink = sink(server, -1);
            sink.open(new Configuration());
            server.accept().close();
            while (sink.retries() == 0) {
                sink.invoke("x");
            }
            sink.invoke("y");
            sink.close();

            try (Socket again = server.accept()) {
                String received =
                        new String(again.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(received).isEqualTo("xy");
            }
        }
    }

    @Test
    void shouldSayWhereItCannotConnect() throws Exception {
        ServerSocket server = server();
        server.close();

        assertThatThrownBy(() -> sink(server, 3).open(new Configuration()))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot connect to socket server at " + address(server));
    }
}
