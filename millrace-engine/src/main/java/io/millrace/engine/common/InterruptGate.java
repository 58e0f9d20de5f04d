// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * Lets interrupts through to a thread while it may be in the user's functions, and keeps them away from their
 * {@code close()}. Interrupts come from any thread.
 */
public final class InterruptGate {

    private boolean isOpen = true;

    /** Interrupts the thread, unless the gate is closed. */
    public synchronized void interrupt(EngineEnvironment.Worker worker) {
        if (isOpen) {
            worker.interrupt();
        }
    }

    /** No more interrupts; takes back one that has come. Called by the thread itself. */
    public synchronized void close() {
        isOpen = false;
        Thread.interrupted();
    }
}
