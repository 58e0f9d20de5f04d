// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * Asks a task to leave its loop over records soon, because something else wants to be looked at. Raised by any thread,
 * looked at once per record by the task's.
 */
public final class Attention {

    private volatile boolean isRaised;

    /** Asks for attention; stays raised until the task has looked. */
    public void raise() {
        isRaised = true;
    }

    /** The task is about to look at what it was asked for; only the task's thread. */
    public void lower() {
        isRaised = false;
    }

    /** Whether somebody asked. A plain load on common hardware. */
    public boolean isRaised() {
        return isRaised;
    }
}
