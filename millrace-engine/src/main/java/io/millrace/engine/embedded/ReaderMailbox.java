// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.engine.common.Doorbell;
import io.millrace.engine.operator.CoordinatorLink;
import io.millrace.engine.queue.MpscQueue;

import java.util.function.Consumer;

/** The mail of one task with the coordinator of its source, both in this process. */
final class ReaderMailbox implements CoordinatorLink {

    private final MpscQueue<ToReader> received = new MpscQueue<>();
    private final int attempt;
    private final Doorbell doorbell;
    private final Consumer<ToCoordinator> coordinator;

    /**
     * @param attempt number of the task's attempt
     * @param doorbell wakes the task
     * @param coordinator takes what the reader sends, from any thread
     */
    ReaderMailbox(int attempt, Doorbell doorbell, Consumer<ToCoordinator> coordinator) {
        this.attempt = attempt;
        this.doorbell = doorbell;
        this.coordinator = coordinator;
    }

    /** A message has come, maybe for the task's predecessor; any thread. */
    void receive(int ofAttempt, ToReader message) {
        if (ofAttempt == attempt) {
            received.offer(message);
            doorbell.ring();
        }
    }

    @Override
    public void send(ToCoordinator message) {
        coordinator.accept(message);
    }

    @Override
    public ToReader poll() {
        return received.poll();
    }
}
