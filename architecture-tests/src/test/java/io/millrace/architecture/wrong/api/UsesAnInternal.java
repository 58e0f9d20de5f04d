// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.api;

import com.sun.net.httpserver.HttpServer;

/** Uses a class outside the platform's own API packages. */
public final class UsesAnInternal {

    HttpServer server;
}
