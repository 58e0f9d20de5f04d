// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The engine's only way to the outside: time, chance, room for what memory does not hold, and threads of execution.
 *
 * <p>Two implementations: the embedded one on real threads and the system's clock, and the simulation, in which a seed
 * decides who runs when. Code of the engine that asks the JDK for any of these itself breaks the build. Thread-safe.
 */
public interface EngineEnvironment {

    /** The clock of this environment. */
    Clock clock();

    /**
     * A source of chance for one purpose.
     *
     * @return a generator for one owner, never shared
     */
    RandomGenerator newRandom();

    /**
     * Room for what does not fit into memory.
     *
     * @param directories where it may be; the environment knows whether that matters
     */
    Scratch newScratch(List<String> directories);

    /**
     * Starts a duty cycle, which is stepped until it says {@link DutyCycle#DONE}.
     *
     * @param name of the thread, {@code kind-name-index}
     * @param factory makes the duty cycle; gets the doorbell that wakes it
     */
    Worker start(String name, Function<Doorbell, DutyCycle> factory);

    /**
     * Runs code that blocks as it likes, such as a user's source, apart from all duty cycles.
     *
     * @param name of the thread, {@code kind-name-index}
     * @param body runs until it returns; gets the doorbell on which it may wait
     */
    Worker startBlocking(String name, BlockingBody body);

    /**
     * Whether a ring takes more than its capacity rather than let its producer wait. True only where all duty cycles share
     * one thread, so that waiting could never end.
     */
    boolean ringsGrow();

    /** Whether only one participant runs at a time, and turns change hands only in waits and yields. */
    boolean isSimulated();

    /** Code that may block. */
    interface BlockingBody {

        /**
         * Runs to its end.
         *
         * @param waiter on which this code waits, and gives others their turn
         */
        void run(Waiter waiter);
    }

    /** What blocking code of the engine waits with. Used by its own thread only. */
    interface Waiter extends Doorbell {

        /** Lets others run. Real threads need no such thing; the simulation changes over only here and in waits. */
        void yieldTurn();
    }

    /** Something that runs. */
    interface Worker {

        /** Wakes it. */
        Doorbell doorbell();

        /** Interrupts its thread, for user code that blocks. Does nothing once it has ended. */
        void interrupt();

        /**
         * Waits the moment until the thread is gone of a worker that has done its work, so that nothing is left behind when
         * a job says that it is over.
         */
        void awaitEnd();
    }
}
