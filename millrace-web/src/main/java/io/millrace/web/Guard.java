// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import com.sun.net.httpserver.Headers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keeps foreign pages out, which the browser of the user lets send requests to this machine too.
 *
 * <p>A page under a name of its own that is made to point here is known by the {@code Host} that it asks for; a request that
 * changes something must come from the page itself or from no page at all. No header ever lets other origins read answers.
 */
final class Guard {

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private Guard() {}

    /** Headers of every answer. */
    static void addTo(Headers headers) {
        ALWAYS.forEach(headers::set);
    }

    /**
     * Lets a request through.
     *
     * @param method of the request
     * @param headers of the request
     * @throws RefusedException if it may not have come from this machine's user
     */
    static void check(String method, Headers headers) {
        String host = headers.getFirst("Host");
        if (host == null || !LOCAL_NAMES.contains(nameOf(host).toLowerCase(Locale.ROOT))) {
            throw new RefusedException(
                    403, "Ask for localhost: requests for other hosts are not answered.");
        }
        if (method.equals("GET") || method.equals("HEAD")) {
            return;
        }
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean isForeign = origin != null && !origin.equalsIgnoreCase("http://" + host)
                || site != null && !site.equals("same-origin") && !site.equals("none");
        if (isForeign) {
            throw new RefusedException(403, "Pages of other origins may not change anything.");
        }
    }

    /** The host without its port: whoever forwards a port may have chosen another. */
    private static String nameOf(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
    }
}
