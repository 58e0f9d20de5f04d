// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * A record could not be deserialized.
 *
 * <p>Mirrors Flink 1.14's {@code DeserializationException}; no known differences.
 */
public class DeserializationException extends RuntimeException {
    private static final long serialVersionUID = -8725950711347033148L;

    /** Creates an exception without a message. */
    public DeserializationException() {}

    /**
     * Creates an exception.
     *
     * @param message what happened
     * @param cause why it happened
     */
    public DeserializationException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception.
     *
     * @param message what happened
     */
    public DeserializationException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param cause why it happened
     */
    public DeserializationException(Throwable cause) {
        super(cause);
    }
}
