// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** A system outside failed; trying again is sensible. */
public class ExternalSystemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExternalSystemException(String message) {
        super(message);
    }

    public ExternalSystemException(String message, Throwable cause) {
        super(message, cause);
    }
}
