// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/** Base of unchecked exceptions. Mirrors Flink 1.14's class of the same name. */
public class FlinkRuntimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With a message.
     *
     * @param message what is wrong
     */
    public FlinkRuntimeException(String message) {
        super(message);
    }

    /**
     * With a cause.
     *
     * @param cause why
     */
    public FlinkRuntimeException(Throwable cause) {
        super(cause);
    }

    /**
     * With a message and a cause.
     *
     * @param message what is wrong
     * @param cause why
     */
    public FlinkRuntimeException(String message, Throwable cause) {
        super(message, cause);
    }
}
