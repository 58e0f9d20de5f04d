// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.Scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Runs all duty cycles of a job one step at a time, in an order that a seed decides.
 *
 * <p>Idea: at any moment one participant has the turn; all others stand still. A <em>stepped</em> participant is stepped on
 * the scheduler's own thread. A <em>blocking</em> participant (a user's source; under {@link Mode#BATON} every duty cycle)
 * has a thread of its own, which runs only while it has the turn and gives it back when it waits, yields or ends. Time
 * stands still while anybody can run, except for a little per turn; when nobody can, it jumps to the next deadline. When
 * there is no deadline either, only somebody outside (the program that cancels the job) can bring it on: the scheduler
 * waits for a ring, for a bounded real time, and then calls the job stuck.
 *
 * <p>Owned by the thread that calls {@link #run}; only {@link Doorbell#ring} and {@code interrupt} may come from elsewhere.
 */
final class SimulatedEnvironment implements EngineEnvironment {

    /** How duty cycles run. */
    enum Mode {
        /** All on one thread; rings grow, nobody ever waits in mid-record. */
        STEPPED,
        /** Each on a thread of its own that waits for its turn; rings are small and waiting in mid-record is real. */
        BATON
    }

    /** Virtual nanoseconds that a turn takes at most. */
    private static final int MAX_TURN_NANOS = 20_000;
    /** Real milliseconds without any ring after which a job that cannot go on is called stuck. */
    private static final long STUCK_AFTER_MS = 60_000;

    private final Mode mode;
    private final SplittableRandom random;
    private final MemoryScratch scratch = new MemoryScratch();
    private final VirtualClock clock = new VirtualClock();
    private final ClassLoader contextClassLoader;
    private final long stuckAfterMs;
    /** Everybody who has not ended, in the order of their start. */
    private final List<Participant> participants = new ArrayList<>();
    /** Guards the arrival of rings from outside. */
    private final Object outside = new Object();

    private boolean rangOutside;

    SimulatedEnvironment(long seed, Mode mode, ClassLoader contextClassLoader) {
        this(seed, mode, contextClassLoader, STUCK_AFTER_MS);
    }

    SimulatedEnvironment(long seed, Mode mode, ClassLoader contextClassLoader, long stuckAfterMs) {
        this.stuckAfterMs = stuckAfterMs;
        this.mode = mode;
        this.random = new SplittableRandom(seed);
        this.contextClassLoader = contextClassLoader;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public RandomGenerator newRandom() {
        return random.split();
    }

    @Override
    public Scratch newScratch(List<String> directories) {
        return scratch;
    }

    /** What the job has written away. */
    MemoryScratch scratch() {
        return scratch;
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public boolean ringsGrow() {
        return mode == Mode.STEPPED;
    }

    @Override
    public Worker start(String name, Function<Doorbell, DutyCycle> factory) {
        if (mode == Mode.BATON) {
            BlockingParticipant participant = new BlockingParticipant(this, name);
            DutyCycle cycle = factory.apply(participant);
            return admit(participant.begin(contextClassLoader, waiter -> runCycle(cycle, waiter)));
        }
        SteppedParticipant participant = new SteppedParticipant(this, name);
        participant.cycle = factory.apply(participant);
        return admit(participant);
    }

    private static void runCycle(DutyCycle cycle, Waiter waiter) {
        while (true) {
            int done = cycle.step();
            if (done == DutyCycle.DONE) {
                return;
            }
            if (done == 0) {
                waiter.await(cycle.nextDeadlineNanos());
            } else {
                waiter.yieldTurn();
            }
        }
    }

    @Override
    public Worker startBlocking(String name, BlockingBody body) {
        return admit(new BlockingParticipant(this, name).begin(contextClassLoader, body));
    }

    private Worker admit(Participant participant) {
        participants.add(participant);
        return participant;
    }

    /** Gives turns until everybody has ended. */
    void run() {
        while (!participants.isEmpty()) {
            Participant chosen = choose();
            if (chosen == null) {
                waitForOutside();
                continue;
            }
            clock.advanceBy(random.nextInt(MAX_TURN_NANOS));
            chosen.takeTurn();
            if (chosen.hasEnded()) {
                participants.remove(chosen);
            }
        }
    }

    private Participant choose() {
        List<Participant> ready = new ArrayList<>();
        long now = clock.nowNanos();
        long nextDeadline = Long.MAX_VALUE;
        for (Participant participant : participants) {
            if (participant.isReady(now)) {
                ready.add(participant);
            } else {
                nextDeadline = Math.min(nextDeadline, participant.deadlineNanos());
            }
        }
        if (!ready.isEmpty()) {
            return ready.get(random.nextInt(ready.size()));
        }
        if (nextDeadline == Long.MAX_VALUE) {
            return null;
        }
        clock.advanceTo(nextDeadline);
        return choose();
    }

    private void waitForOutside() {
        synchronized (outside) {
            long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(stuckAfterMs);
            while (!rangOutside) {
                long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
                if (leftMs <= 0) {
                    throw new EngineBugException(
                            "the job is stuck: nobody can run and nobody waits for a time: "
                                    + participants);
                }
                try {
                    outside.wait(leftMs);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new EngineBugException("the simulation was interrupted", e);
                }
            }
            rangOutside = false;
        }
    }

    /** A doorbell was rung, by whoever has the turn or by somebody outside. */
    void onRing() {
        synchronized (outside) {
            rangOutside = true;
            outside.notifyAll();
        }
    }
}
