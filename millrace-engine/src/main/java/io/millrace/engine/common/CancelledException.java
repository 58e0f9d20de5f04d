// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** Unwinds a thread of a task that has been cancelled while it waited. Not an error, never shown to users. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("the task was cancelled", null, false, false);
    }
}
