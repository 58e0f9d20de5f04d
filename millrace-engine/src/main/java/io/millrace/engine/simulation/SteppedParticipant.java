// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import io.millrace.engine.common.DutyCycle;

/** A duty cycle that is stepped on the scheduler's own thread. */
final class SteppedParticipant extends Participant {

    DutyCycle cycle;
    private boolean didWork = true;
    private boolean hasEnded;

    SteppedParticipant(SimulatedEnvironment environment, String name) {
        super(environment, name);
    }

    @Override
    boolean wantsTurn() {
        return didWork;
    }

    @Override
    long deadlineNanos() {
        return cycle.nextDeadlineNanos();
    }

    @Override
    void takeTurn() {
        takeRing();
        int done = cycle.step();
        didWork = done > 0;
        hasEnded = done == DutyCycle.DONE;
    }

    /** Nobody waits in here: its duty cycle never blocks in a step. */
    @Override
    public void await(long deadlineNanos) {
        throw new io.millrace.engine.common.EngineBugException(
                name() + " waits in mid-step, although its rings grow");
    }

    /** Its user code runs on the scheduler's thread, which is not interrupted. */
    @Override
    public void interrupt() {}

    @Override
    boolean hasEnded() {
        return hasEnded;
    }
}
