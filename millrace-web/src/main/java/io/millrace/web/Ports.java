// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.configuration.IllegalConfigurationException;

import java.util.ArrayList;
import java.util.List;

/**
 * The ports that a setting names: numbers and ranges, separated by commas, as in {@code 8081,8090-8099}. They are tried in this
 * order.
 *
 * @param text the setting
 * @param ranges its parts
 */
record Ports(String text, List<Range> ranges) {

    private static final int MAX_PORT = 65535;

    /**
     * @param first from
     * @param last to, inclusive
     */
    record Range(int first, int last) {}

    Ports {
        ranges = List.copyOf(ranges);
    }

    /**
     * @throws IllegalConfigurationException if it names no ports
     */
    static Ports of(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",")) {
            String range = part.trim();
            int dash = range.indexOf('-', 1);
            int first = port(text, dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : port(text, range.substring(dash + 1));
            if (last < first) {
                throw new IllegalConfigurationException("The ports '" + text + "' hold the range "
                        + range + ", which ends before it begins.");
            }
            ranges.add(new Range(first, last));
        }
        return new Ports(text.trim(), ranges);
    }

    private static int port(String text, String number) {
        try {
            int port = Integer.parseInt(number.trim());
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // The message below says it.
        }
        throw new IllegalConfigurationException("The ports '" + text
                + "' are no list of ports and ranges between 0 and 65535, such as 8081,8090-8099.");
    }

    boolean contains(int port) {
        return ranges.stream().anyMatch(range -> range.first() <= port && port <= range.last());
    }
}
