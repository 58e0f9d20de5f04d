// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

/** The inside of a function could not be looked at. Mirrors Flink 1.14's {@code TypeExtractionException}. */
public class TypeExtractionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without message. */
    public TypeExtractionException() {}

    /**
     * With a message.
     *
     * @param s what went wrong
     */
    public TypeExtractionException(String s) {
        super(s);
    }

    /**
     * With a message and a cause.
     *
     * @param s what went wrong
     * @param e why
     */
    public TypeExtractionException(String s, Throwable e) {
        super(s, e);
    }
}
