// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

/** A program that cannot be run as it is written. Mirrors Flink 1.14's {@code InvalidProgramException}. */
public class InvalidProgramException extends RuntimeException {

    private static final long serialVersionUID = 3119881934024032887L;

    /** Without message. */
    public InvalidProgramException() {}

    /**
     * With a message.
     *
     * @param message what is wrong
     */
    public InvalidProgramException(String message) {
        super(message);
    }

    /**
     * With a cause.
     *
     * @param e why
     */
    public InvalidProgramException(Throwable e) {
        super(e);
    }

    /**
     * With a message and a cause.
     *
     * @param message what is wrong
     * @param e why
     */
    public InvalidProgramException(String message, Throwable e) {
        super(message, e);
    }
}
