// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/** Whether a task has been asked to stop. Requested by any thread, once; looked at wherever something may go on for long. */
public final class Cancellation {

    private volatile boolean isRequested;

    /** Asks the task to stop. */
    public void request() {
        isRequested = true;
    }

    /** Whether the task is to stop. */
    public boolean isRequested() {
        return isRequested;
    }

    /**
     * Unwinds the task if it is to stop.
     *
     * @throws CancelledException if it is
     */
    public void check() {
        if (isRequested) {
            throw new CancelledException();
        }
    }
}
