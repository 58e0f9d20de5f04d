// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server on this machine: sends texts, one for each connection, or takes what one connection sends. */
final class Server implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 30;

    private final ServerSocket socket;
    private final FutureTask<String> work;

    private Server(ServerSocket socket, FutureTask<String> work) {
        this.socket = socket;
        this.work = work;
        Thread thread = new Thread(work, "server");
        thread.setDaemon(true);
        thread.start();
    }

    static Server sending(String... texts) throws IOException {
        ServerSocket socket = listen();
        return new Server(socket, new FutureTask<>(() -> {
            for (String text : texts) {
                try (Socket connection = socket.accept()) {
                    connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                }
            }
            return "";
        }));
    }

    static Server receiving() throws IOException {
        ServerSocket socket = listen();
        return new Server(socket, new FutureTask<>(() -> {
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            try (Socket connection = socket.accept();
                    InputStream input = connection.getInputStream()) {
                input.transferTo(received);
            }
            return new String(received.toByteArray(), StandardCharsets.UTF_8);
        }));
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    String host() {
        return socket.getInetAddress().getHostAddress();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was received, once the connection has ended. */
    String received() throws InterruptedException, ExecutionException, TimeoutException {
        return work.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
