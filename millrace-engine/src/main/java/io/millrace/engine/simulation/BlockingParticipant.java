// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import io.millrace.engine.common.EngineEnvironment.BlockingBody;
import io.millrace.engine.common.EngineEnvironment.Waiter;

import java.util.concurrent.Semaphore;

/**
 * Somebody with a thread of its own, which runs only while it has the turn.
 *
 * <p>Two semaphores hand the turn over and back; their release and acquire publish all that was written in between, so
 * that everything in a simulation behaves as if one thread did it.
 */
final class BlockingParticipant extends Participant implements Waiter {

    private final Semaphore turn = new Semaphore(0);
    private final Semaphore turnBack = new Semaphore(0);
    private Thread thread;
    /** When it goes on although nobody rings; 0 while it could run at any time. */
    private volatile long deadlineNanos;

    private volatile boolean hasEnded;

    BlockingParticipant(SimulatedEnvironment environment, String name) {
        super(environment, name);
    }

    Participant begin(ClassLoader contextClassLoader, BlockingBody body) {
        thread = new Thread(
                () -> {
                    turn.acquireUninterruptibly();
                    try {
                        body.run(this);
                    } finally {
                        hasEnded = true;
                        turnBack.release();
                    }
                },
                name());
        thread.setContextClassLoader(contextClassLoader);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    @Override
    boolean wantsTurn() {
        return false;
    }

    @Override
    long deadlineNanos() {
        return deadlineNanos;
    }

    @Override
    void takeTurn() {
        turn.release();
        turnBack.acquireUninterruptibly();
    }

    @Override
    public void await(long deadline) {
        if (takeRing()) {
            yieldTurn();
            return;
        }
        deadlineNanos = deadline;
        giveBack();
        takeRing();
        deadlineNanos = 0;
    }

    @Override
    public void yieldTurn() {
        deadlineNanos = 0;
        giveBack();
    }

    private void giveBack() {
        turnBack.release();
        turn.acquireUninterruptibly();
    }

    @Override
    public void interrupt() {
        thread.interrupt();
        ring();
    }

    @Override
    boolean hasEnded() {
        return hasEnded;
    }
}
