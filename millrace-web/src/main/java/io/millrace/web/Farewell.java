// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The last word to open pages: how the jobs ended, since nobody will answer any more when they ask. A page sends one request,
 * and its answer is held back until then. Thread-safe.
 */
final class Farewell {

    private static final String PATH = "/millrace/farewell";
    private static final int MAX_WAITING = 16;

    private final RestApi api;
    /** Guarded by this. */
    private final List<HttpExchange> waiting = new ArrayList<>();

    private volatile boolean isSaid;

    Farewell(RestApi api) {
        this.api = api;
    }

    boolean isAskedFor(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals(PATH)
                && exchange.getRequestMethod().equals("GET");
    }

    /** Holds a request back. */
    synchronized void hold(HttpExchange exchange) {
        if (isSaid) {
            throw new RefusedException(503, "The web interface closes.");
        }
        if (waiting.size() == MAX_WAITING) {
            // Of pages that were closed meanwhile nobody hears.
            waiting.remove(0).close();
        }
        waiting.add(exchange);
    }

    /** Answers whoever waits. */
    void say() {
        List<HttpExchange> all;
        synchronized (this) {
            all = new ArrayList<>(waiting);
            waiting.clear();
        }
        try {
            Map<String, Object> last = all.isEmpty() ? Map.of() : api.everything();
            for (HttpExchange exchange : all) {
                try {
                    WebServer.send(exchange, Answer.json(last));
                } catch (IOException e) {
                    // The page was closed.
                }
            }
        } finally {
            isSaid = true;
        }
    }

    boolean isSaid() {
        return isSaid;
    }
}
