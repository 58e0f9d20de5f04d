// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

/** The command line is wrong; the message is for the person who typed it, complete in one line. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
