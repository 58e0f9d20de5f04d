// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/** User code could not be loaded. Mirrors Flink 1.14's {@code DynamicCodeLoadingException}. */
public class DynamicCodeLoadingException extends FlinkException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param cause why
     */
    public DynamicCodeLoadingException(Throwable cause) {
        super(cause);
    }

    /**
     * An exception.
     *
     * @param message what could not be loaded
     * @param cause why
     */
    public DynamicCodeLoadingException(String message, Throwable cause) {
        super(message, cause);
    }
}
