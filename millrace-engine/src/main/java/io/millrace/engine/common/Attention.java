// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * Asks a task to leave its loop over records soon, because something else wants to be looked at. Raised by any thread,
 * looked at once per record by the task's.
 */
public final class Attention {

    private volatile boolean isRaised;

    /** Asks for attention; stays raised. */
    public void raise() {
        isRaised = true;
    }

    /** Whether somebody asked. A plain load on common hardware. */
    public boolean isRaised() {
        return isRaised;
    }
}
