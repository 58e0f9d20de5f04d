// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import java.io.IOException;

/**
 * Data was written in a version that its reader does not understand.
 *
 * <p>Mirrors Flink 1.14's {@code VersionMismatchException}; no known differences.
 */
public class VersionMismatchException extends IOException {
    private static final long serialVersionUID = 7024258967585372438L;

    /** Creates an exception without a message. */
    public VersionMismatchException() {}

    /**
     * Creates an exception.
     *
     * @param message what happened
     */
    public VersionMismatchException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what happened
     * @param cause why it happened
     */
    public VersionMismatchException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception.
     *
     * @param cause why it happened
     */
    public VersionMismatchException(Throwable cause) {
        super(cause);
    }
}
