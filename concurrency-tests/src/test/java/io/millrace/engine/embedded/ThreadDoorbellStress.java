// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A ring before, during or after the owner's way to sleep wakes it, and the owner sees what was written before the ring, also
 * of the second of two rings that it never noticed apart. The field is plain: only the doorbell publishes it.
 */
@JCStressTest
@Outcome(id = "2", expect = ACCEPTABLE, desc = "The owner was woken for all that was written.")
@Outcome(expect = FORBIDDEN, desc = "A ring was lost: the owner slept until its deadline.")
@State
public class ThreadDoorbellStress {

    private final ThreadDoorbell doorbell = new ThreadDoorbell();
    private int written;

    @Actor
    public void ringer() {
        written = 1;
        doorbell.ring();
        written = 2;
        doorbell.ring();
    }

    @Actor
    public void owner(I_Result result) {
        doorbell.own();
        long deadlineNanos = Deadlines.far();
        int seen;
        do {
            doorbell.await(deadlineNanos);
            // At once: asking for the time would give the doorbell's own store time to arrive.
            seen = written;
            if (Deadlines.hasPassed(deadlineNanos)) {
                result.r1 = -1;
                return;
            }
        } while (seen != 2);
        result.r1 = seen;
    }
}
