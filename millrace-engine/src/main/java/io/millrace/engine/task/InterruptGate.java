// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.common.EngineEnvironment.Worker;

/**
 * Lets interrupts through to a task's thread while it may be in the user's functions, and keeps them away from their
 * {@code close()}. Interrupts come from any thread.
 */
public final class InterruptGate {

    private boolean isOpen = true;

    /** Interrupts the task's thread, unless the gate is closed. */
    public synchronized void interrupt(Worker worker) {
        if (isOpen) {
            worker.interrupt();
        }
    }

    /** No more interrupts; takes back one that has come. Called by the task's thread. */
    synchronized void close() {
        isOpen = false;
        Thread.interrupted();
    }
}
