// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.EngineEnvironment.Worker;

/** Somebody who takes turns in a simulation. */
abstract class Participant implements Worker, Doorbell {

    private final SimulatedEnvironment environment;
    private final String name;
    private volatile boolean isRung;

    Participant(SimulatedEnvironment environment, String name) {
        this.environment = environment;
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    public Doorbell doorbell() {
        return this;
    }

    @Override
    public void ring() {
        isRung = true;
        environment.onRing();
    }

    /** Takes back a ring, if there was one. */
    boolean takeRing() {
        if (!isRung) {
            // Not written: a ring from outside that comes just now must stay.
            return false;
        }
        isRung = false;
        return true;
    }

    boolean isReady(long nowNanos) {
        return isRung || wantsTurn() || deadlineNanos() <= nowNanos;
    }

    /** Whether it can go on although nobody rang. */
    abstract boolean wantsTurn();

    /** When it can go on although nobody rings; {@link Long#MAX_VALUE} for never. */
    abstract long deadlineNanos();

    /** Whether it has ended. */
    abstract boolean hasEnded();

    @Override
    public void awaitEnd() {}

    /** Runs until it gives the turn back; called by the scheduler. */
    abstract void takeTurn();

    @Override
    public String toString() {
        return name;
    }
}
