// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a request gets.
 *
 * @param status code of HTTP
 * @param type of the body
 * @param body bytes
 */
record Answer(int status, String type, byte[] body) {

    private static final String JSON = "application/json; charset=UTF-8";

    static Answer json(Object value) {
        return json(200, value);
    }

    static Answer json(int status, Object value) {
        return new Answer(status, JSON, Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** An error, in Flink's shape. */
    static Answer error(int status, String message) {
        return json(status, Json.object("errors", List.of(message)));
    }
}
