// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.api.common.InvalidProgramException;

/** A type is missing or cannot be used as it is. Mirrors Flink 1.14's {@code InvalidTypesException}. */
public class InvalidTypesException extends InvalidProgramException {

    private static final long serialVersionUID = 1L;

    /** Without message. */
    public InvalidTypesException() {}

    /**
     * With a message.
     *
     * @param s what is wrong
     */
    public InvalidTypesException(String s) {
        super(s);
    }

    /**
     * With a message and a cause.
     *
     * @param s what is wrong
     * @param e why
     */
    public InvalidTypesException(String s, Throwable e) {
        super(s, e);
    }
}
