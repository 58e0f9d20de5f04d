// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One port on which jobs of this process are shown. It is opened with the first job that asks for it, further jobs join, and
 * with the last one that ends it is closed, before the program hears of that end: no thread and no port stay behind.
 *
 * <p>Requests are answered by a few threads, made when they are needed. A page that waits for the end ({@link Farewell}) holds none of them. Opening and
 * closing hold one lock for the whole process; requests never do.
 */
final class WebServer {

    private static final Logger LOG = LazyLogger.of(WebServer.class);

    /** Servers that are open; guarded by {@link #LOCK}. */
    private static final List<WebServer> OPEN = new ArrayList<>();

    private static final Object LOCK = new Object();

    private static final int THREADS = 4;
    /** How many jobs that have ended are shown beside those that run. */
    private static final int MAX_ENDED = 100;
    /** How long the last answers may take when the server closes. */
    private static final long CLOSE_MS = 1000;

    private final Ports askedFor;
    private final List<ShownJob> jobs = new CopyOnWriteArrayList<>();
    private final RestApi api = new RestApi(jobs);
    private final Farewell farewell = new Farewell(api);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger threadNumber = new AtomicInteger();
    /** All threads that belong to this server; complete once it is open. */
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private ExecutorService executor;
    private HttpServer http;
    /** Jobs that have not ended; guarded by {@link #LOCK}. */
    private int running;

    private WebServer(Ports askedFor) {
        this.askedFor = askedFor;
    }

    /**
     * Shows a job on one of these ports: by a server that is open on one of them, or else by a new one.
     *
     * @throws BindException if none of them is free
     */
    static WebServer with(ShownJob job, Ports ports) throws IOException {
        synchronized (LOCK) {
            WebServer server = find(ports);
            if (server == null) {
                server = new WebServer(ports);
                server.open();
                OPEN.add(server);
            }
            server.add(job);
            return server;
        }
    }

    private static WebServer find(Ports ports) {
        for (WebServer server : OPEN) {
            if (server.askedFor.equals(ports) || ports.contains(server.port())) {
                return server;
            }
        }
        return null;
    }

    private int port() {
        return http.getAddress().getPort();
    }

    private void add(ShownJob job) {
        running++;
        jobs.add(job);
        int ended = jobs.size() - running;
        for (ShownJob shown : jobs) {
            if (ended > MAX_ENDED && shown.snapshot().hasEnded()) {
                jobs.remove(shown);
                ended--;
            }
        }
    }

    private void open() throws IOException {
        // The JDK's server makes threads of its own, which inherit from their maker, and tells of
        // none.
        OwnThreads.Started<HttpServer> started = OwnThreads.start("web-open", this::bind);
        http = started.result();
        threads.addAll(started.threads());
        String address = "http://localhost:" + port() + "/";
        if (LOG.isInfoEnabled()) {
            LOG.info("The web interface is at {}", address);
        } else {
            // Whoever asked for it needs to know, above all if any port would do.
            System.err.println("The web interface is at " + address);
        }
    }

    private HttpServer bind() throws IOException {
        for (Ports.Range range : askedFor.ranges()) {
            for (int port = range.first(); port <= range.last(); port++) {
                HttpServer bound;
                try {
                    bound = HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                } catch (BindException e) {
                    continue;
                }
                String name = "web-" + bound.getAddress().getPort() + "-";
                executor = Executors.newFixedThreadPool(THREADS, body -> newThread(name, body));
                bound.setExecutor(executor);
                bound.createContext("/", this::handle);
                bound.start();
                return bound;
            }
        }
        throw new BindException(
                "Could not start rest endpoint on any port in port range " + askedFor.text());
    }

    private Thread newThread(String name, Runnable body) {
        Thread thread = OwnThreads.newThread(name + threadNumber.getAndIncrement(), body);
        threads.add(thread);
        return thread;
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try {
            Guard.addTo(exchange.getResponseHeaders());
            Answer answer;
            try {
                Guard.check(exchange.getRequestMethod(), exchange.getRequestHeaders());
                if (farewell.isAskedFor(exchange)) {
                    farewell.hold(exchange);
                    return;
                }
                answer = api.answer(exchange.getRequestMethod(), exchange.getRequestURI());
            } catch (RefusedException e) {
                answer = e.answer();
            } catch (RuntimeException | Error e) {
                LOG.warn("The request {} could not be answered.", exchange.getRequestURI(), e);
                answer = Answer.error(500, "Internal server error.");
            }
            send(exchange, answer);
        } finally {
            requests.decrementAndGet();
        }
    }

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** One of the jobs has ended; on its thread. */
    void hasEnded() {
        synchronized (LOCK) {
            running--;
            if (running == 0) {
                OPEN.remove(this);
                close();
            }
        }
    }

    private void close() {
        long deadlineNanos = System.nanoTime() + CLOSE_MS * 1_000_000;
        executor.execute(farewell::say);
        // Whoever has just cancelled the last job gets an answer, too.
        boolean wasInterrupted = false;
        while ((requests.get() > 0 || !farewell.isSaid()) && System.nanoTime() < deadlineNanos) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        http.stop(0);
        executor.shutdownNow();
        wasInterrupted |= OwnThreads.join(threads, CLOSE_MS);
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
