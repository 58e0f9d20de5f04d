// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/** Says that a configuration cannot be used. Mirrors Flink 1.14's exception of this name. */
public class IllegalConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 695506964810499989L;

    /**
     * With a message.
     *
     * @param message the message
     */
    public IllegalConfigurationException(String message) {
        super(message);
    }

    /**
     * With a message that is put together.
     *
     * @param format for {@code String.format}
     * @param arguments what goes into the message; an exception among them is no cause
     */
    public IllegalConfigurationException(String format, Object... arguments) {
        super(String.format(format, arguments));
    }

    /**
     * With a message and a cause.
     *
     * @param message the message
     * @param cause what happened before
     */
    public IllegalConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
