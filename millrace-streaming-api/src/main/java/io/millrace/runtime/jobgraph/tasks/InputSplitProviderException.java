// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph.tasks;

/** Says that a split cannot be had. Mirrors Flink 1.14's exception of this name. */
public class InputSplitProviderException extends Exception {

    private static final long serialVersionUID = -8043190713983651548L;

    /**
     * With a message.
     *
     * @param message the message
     */
    public InputSplitProviderException(String message) {
        super(message);
    }

    /**
     * With a cause.
     *
     * @param cause what happened before
     */
    public InputSplitProviderException(Throwable cause) {
        super(cause);
    }

    /**
     * With a message and a cause.
     *
     * @param message the message
     * @param cause what happened before
     */
    public InputSplitProviderException(String message, Throwable cause) {
        super(message, cause);
    }
}
