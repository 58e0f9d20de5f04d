// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.EngineEnvironment.Waiter;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.record.Receiver;

/**
 * A source that drives its chain from a thread of its own, under the checkpoint lock; the task's thread takes the same lock
 * for everything else it does with the chain.
 */
public interface DrivingSource extends Operator {

    /**
     * Runs until the source ends; called by the source's own thread, once.
     *
     * @param lock the checkpoint lock
     * @param waiter gives others their turn
     * @param listener hears what is emitted
     */
    void run(Object lock, Waiter waiter, Listener listener);

    /** Asks the source to return; any thread. */
    void cancel();

    @Override
    default Receiver<?> input(int index) {
        throw new EngineBugException("a source has no input");
    }

    /** What the task wants to know of a running source. All calls come from the source's thread, under the lock. */
    interface Listener {

        /** A record was emitted. */
        void onRecord();

        /** A watermark was emitted, or the source went idle: others may be waiting for that. */
        void onMark();

        /** Whether the source is to stop emitting: the task has been cancelled. */
        boolean isCancelled();

        /** Whether others run only while the source gives its turn away: in a simulation. */
        boolean givesTurns();

        /** Before the source lets others run while it holds, or does not hold, the lock; only if turns are given. */
        void onYield(boolean holdsLock);
    }
}
