// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime;

import io.millrace.util.FlinkException;

/**
 * A job failed.
 *
 * <p>Mirrors Flink 1.14's {@code JobException}; no known differences.
 */
public class JobException extends FlinkException {
    private static final long serialVersionUID = 1275864691743020176L;

    /**
     * Creates an exception.
     *
     * @param msg what happened
     */
    public JobException(String msg) {
        super(msg);
    }

    /**
     * Creates an exception.
     *
     * @param message what happened
     * @param cause why
     */
    public JobException(String message, Throwable cause) {
        super(message, cause);
    }
}
