// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The page: a fixed table of paths, so that no path of a request ever names a file. */
final class StaticFiles {

    private record Resource(String name, String type) {}

    private static final Map<String, Resource> RESOURCES = Map.of(
            "/", new Resource("index.html", "text/html; charset=UTF-8"),
            "/index.html", new Resource("index.html", "text/html; charset=UTF-8"),
            "/style.css", new Resource("style.css", "text/css; charset=UTF-8"),
            "/app.js", new Resource("app.js", "text/javascript; charset=UTF-8"),
            "/graph.js", new Resource("graph.js", "text/javascript; charset=UTF-8"),
            "/icon.svg", new Resource("icon.svg", "image/svg+xml"));

    private StaticFiles() {}

    /** What lies under a path; null for nothing. */
    static Answer get(String path) throws IOException {
        Resource resource = RESOURCES.get(path);
        if (resource == null) {
            return null;
        }
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource.name())) {
            return new Answer(200, resource.type(), in.readAllBytes());
        }
    }
}
