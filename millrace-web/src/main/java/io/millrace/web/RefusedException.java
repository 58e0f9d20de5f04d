// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

/** A request that gets an error for an answer. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status code of HTTP
     * @param message for whoever asked
     */
    RefusedException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    Answer answer() {
        return Answer.error(status, getMessage());
    }
}
