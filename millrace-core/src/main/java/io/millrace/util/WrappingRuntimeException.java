// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/**
 * Carries an exception through code that may only throw unchecked ones. Mirrors Flink 1.14's class of this name.
 */
public class WrappingRuntimeException extends FlinkRuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Wraps an exception.
     *
     * @param cause not null
     */
    public WrappingRuntimeException(Throwable cause) {
        super(Preconditions.checkNotNull(cause));
    }

    /**
     * Wraps an exception.
     *
     * @param message the message
     * @param cause not null
     */
    public WrappingRuntimeException(String message, Throwable cause) {
        super(message, Preconditions.checkNotNull(cause));
    }

    /**
     * The exception that was wrapped first.
     *
     * @return never another wrapper
     */
    public Throwable unwrap() {
        Throwable cause = getCause();
        return cause instanceof WrappingRuntimeException wrapping ? wrapping.unwrap() : cause;
    }

    /**
     * Wraps an exception if it is a checked one.
     *
     * @param throwable the exception
     * @return the same, if it is unchecked
     */
    public static RuntimeException wrapIfNecessary(Throwable throwable) {
        return throwable instanceof RuntimeException unchecked
                ? unchecked
                : new WrappingRuntimeException(throwable);
    }
}
