// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

/** A user function cannot be serialized. Mirrors Flink 1.14's {@code NonSerializableUserCodeException}. */
public class NonSerializableUserCodeException extends InvalidProgramException {

    private static final long serialVersionUID = 1L;

    /** Without message. */
    public NonSerializableUserCodeException() {}

    /**
     * With a message.
     *
     * @param message what cannot be serialized
     */
    public NonSerializableUserCodeException(String message) {
        super(message);
    }
}
