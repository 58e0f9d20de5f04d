// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a request's address behind the question mark.
 *
 * @param values by name; the last one of a name counts
 */
record Query(Map<String, String> values) {

    Query {
        values = Map.copyOf(values);
    }

    /**
     * @param raw as it was sent, or null
     * @throws RefusedException if it cannot be read
     */
    static Query of(String raw) {
        Map<String, String> values = new HashMap<>();
        if (raw != null) {
            for (String part : raw.split("&")) {
                int equals = part.indexOf('=');
                if (equals >= 0) {
                    values.put(
                            decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
                }
            }
        }
        return new Query(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "Bad request, could not parse parameters: " + text);
        }
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Parts of a value between commas; null if there is none of that name. */
    List<String> list(String name) {
        String value = values.get(name);
        return value == null ? null : List.of(value.split(","));
    }

    /**
     * A number.
     *
     * @throws RefusedException if it is none
     */
    int number(String name, int otherwise) {
        String value = values.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    400,
                    "Bad request, could not parse parameters: Cannot resolve query parameter ("
                            + name + ") from value \"" + value + "\".");
        }
    }
}
