// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** An invariant of the engine is broken: a defect of Millrace, fail fast. */
public class EngineBugException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineBugException(String message) {
        super(message);
    }

    public EngineBugException(String message, Throwable cause) {
        super(message, cause);
    }
}
