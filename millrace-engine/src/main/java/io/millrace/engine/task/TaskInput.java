// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import java.io.IOException;

/** Where a task's records come from. Used by the task's thread, under the task's lock. */
interface TaskInput {

    /** The task's thread drives the chain from now on, until {@link #endStep}. Under the lock. */
    default void beginStep() {}

    /** The task's thread has done its step. */
    default void endStep() {}

    /** The operators are open: begin. */
    default void start() {}

    /**
     * Moves records into the chain.
     *
     * @param maxRecords at most so many
     * @return how much was done; 0 if there is nothing to do now
     */
    int step(int maxRecords) throws Exception;

    /** Whether there will never be anything more, and all that came before has been processed. */
    boolean hasEnded();

    /** When there is work although nobody rings, by the monotonic clock; {@link Long#MAX_VALUE} for never. */
    default long nextDeadlineNanos() {
        return Long.MAX_VALUE;
    }

    /** Where the record came from that is being processed, for messages; null if nothing is. */
    String describeCurrentRecord();

    /** Whether another thread drives the chain, and is the one who is rung when there is room again. */
    default boolean drivesItself() {
        return false;
    }

    /** Whether somebody who has to wait for this thread holds the task's lock: then this step must not begin. */
    default boolean isLockTaken() {
        return false;
    }

    /** Asks what runs on its own to stop, once it may have been opened. Not under the lock; task's thread only. */
    default void cancel() {}

    /** Does the same on a thread of its own, as the task's may wait for the lock or be in user code; any thread. */
    default void cancelApart() {}

    /** Whether nothing runs on its own any more. */
    default boolean hasStopped() {
        return true;
    }

    /**
     * Until when the task's thread has nothing to do here that needs the lock; asked without the lock, by that thread.
     *
     * @return the time that was given, or earlier, if it has something to do now
     */
    default long quietUntilNanos(long nowNanos) {
        return nowNanos;
    }

    /** Gives back what it holds outside of memory; the last call, after success and after failure. */
    default void release() throws IOException {}

    /** Interrupts what runs on its own; any thread. */
    default void interrupt() {}
}
