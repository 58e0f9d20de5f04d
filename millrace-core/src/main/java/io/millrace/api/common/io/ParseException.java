// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

/**
 * A record cannot be read from its text. Mirrors Flink 1.14's {@code ParseException}; no known
 * differences.
 */
public class ParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one without message. */
    public ParseException() {}

    /**
     * Creates one.
     *
     * @param message what is wrong, with the text
     */
    public ParseException(String message) {
        super(message);
    }

    /**
     * Creates one.
     *
     * @param cause why
     */
    public ParseException(Throwable cause) {
        super(cause);
    }

    /**
     * Creates one.
     *
     * @param message what is wrong, with the text
     * @param cause why
     */
    public ParseException(String message, Throwable cause) {
        super(message, cause);
    }
}
