// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ring that comes while the owner takes an earlier one back is either in the doorbell's word for the next wait, or the
 * owner sees what it was about. Nobody parks here, so that the two meet often; hence the look into the private word. First
 * result: what the owner saw. Second: whether the doorbell is still rung at the end.
 */
@JCStressTest
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Not seen; the next wait returns at once.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Seen; the ring has been taken back.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Seen; the next wait returns for nothing.")
@Outcome(
        id = "0, 0",
        expect = FORBIDDEN,
        desc = "Not seen, and taken back: the owner sleeps for ever.")
@State
public class ThreadDoorbellWordStress {

    private static final int RUNG = 1;
    private static final VarHandle WORD;
    private static final long PAST_NANOS = System.nanoTime() - 1;

    static {
        try {
            WORD = MethodHandles.privateLookupIn(ThreadDoorbell.class, MethodHandles.lookup())
                    .findVarHandle(ThreadDoorbell.class, "state", AtomicInteger.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ThreadDoorbell doorbell = new ThreadDoorbell();
    private int written;

    public ThreadDoorbellWordStress() {
        doorbell.ring();
    }

    @Actor
    public void ringer() {
        written = 1;
        doorbell.ring();
    }

    @Actor
    public void owner(II_Result result) {
        doorbell.await(PAST_NANOS);
        result.r1 = written;
    }

    @Arbiter
    public void look(II_Result result) {
        result.r2 = ((AtomicInteger) WORD.get(doorbell)).get() == RUNG ? 1 : 0;
    }
}
