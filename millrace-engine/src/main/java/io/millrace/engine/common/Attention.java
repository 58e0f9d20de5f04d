// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What a task hears while it is in the midst of its records: that it is to stop, and that time has passed. A look costs less
 * than a nanosecond, so that it may be had at every record, while one at the clock costs twenty.
 *
 * <p>Time comes as ticks, from whoever runs the task: about every ten milliseconds, as often as the shortest buffer timeout
 * asks for, and not at all in a simulation, whose clock stands still within a step.
 */
public final class Attention {

    private static final int CANCELLED = -1;
    private static final VarHandle WORD;

    static {
        try {
            WORD = MethodHandles.lookup().findVarHandle(Attention.class, "word", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Number of ticks, or {@link #CANCELLED}, which it stays. */
    private volatile int word;
    /** The word when the task last looked about; its thread's own. */
    private int seen;

    /** Asks the task to stop; any thread, any number of times. */
    public void cancel() {
        word = CANCELLED;
    }

    /** Time has passed; any thread. */
    public void tick() {
        int now = word;
        if (now != CANCELLED) {
            // Lost only to a cancel or to another tick.
            WORD.compareAndSet(this, now, (now + 1) & Integer.MAX_VALUE);
        }
    }

    /** Whether the task is to stop; any thread. */
    public boolean isCancelled() {
        return word == CANCELLED;
    }

    /**
     * Unwinds the task if it is to stop.
     *
     * @throws CancelledException if it is
     */
    public void checkCancelled() {
        if (word == CANCELLED) {
            throw new CancelledException();
        }
    }

    /** The task looks about now: at the clock, for timers, after its outputs. Task's thread. */
    public void lookAbout() {
        int now = word;
        if (now != CANCELLED) {
            seen = now;
        }
    }

    /** Whether the task should end what it is doing behind this record, and look about or stop. Task's thread. */
    public boolean isWanted() {
        return word != seen;
    }

    /** Ticks so far, modulo 2^31; something else once the task is to stop. Whoever drives the chain. */
    public int ticks() {
        return word;
    }
}
