// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts joined by a separator. A part that contains the separator or a quote is written in single quotes; double
 * quotes are read, too. A quote inside a quoted part is doubled.
 *
 * <p>A quote counts only where a part begins: {@code it's;b} has the parts {@code it's} and {@code b}. Two separators
 * in a row hold an empty part between them, one at either end of the text holds none.
 */
final class QuotedParts {

    private final String text;
    private final char separator;
    private final List<String> parts = new ArrayList<>();
    private int next;

    private QuotedParts(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * Takes a text apart; blanks around the parts are dropped unless they are quoted.
     *
     * @throws IllegalArgumentException if quotes do not match
     */
    static List<String> split(String text, char separator) {
        return new QuotedParts(text, separator).read();
    }

    /** A part as it has to be written. */
    static String quote(String part, char separator) {
        if (part.indexOf(separator) < 0 && part.indexOf('\'') < 0 && part.indexOf('"') < 0) {
            return part;
        }
        return "'" + part.replace("'", "''") + "'";
    }

    private List<String> read() {
        boolean isAfterSeparator = false;
        boolean isAfterQuoted = false;
        while (skipBlanks()) {
            char ch = text.charAt(next);
            if (ch == separator) {
                if (isAfterSeparator) {
                    parts.add("");
                }
                isAfterSeparator = true;
                isAfterQuoted = false;
                next++;
                continue;
            }
            if (isAfterQuoted) {
                throw new IllegalArgumentException(
                        "Could not split string. Illegal quoting at position: " + (next - 1));
            }
            isAfterSeparator = false;
            isAfterQuoted = ch == '\'' || ch == '"';
            parts.add(isAfterQuoted ? readQuoted(ch) : readPlain());
        }
        return parts;
    }

    private boolean skipBlanks() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length();
    }

    private String readQuoted(char quote) {
        StringBuilder part = new StringBuilder();
        for (next++; next < text.length(); next++) {
            char ch = text.charAt(next);
            if (ch == quote) {
                next++;
                if (next == text.length() || text.charAt(next) != quote) {
                    return part.toString();
                }
            }
            part.append(ch);
        }
        throw new IllegalArgumentException(
                "Could not split string. Quoting was not closed properly.");
    }

    private String readPlain() {
        int end = text.indexOf(separator, next);
        String part = text.substring(next, end < 0 ? text.length() : end);
        next += part.length();
        return part.trim();
    }
}
