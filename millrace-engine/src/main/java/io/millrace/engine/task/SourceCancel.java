// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.operator.source.DrivingSource;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who calls the {@code cancel()} of a user's source, once: the task's thread, or, as that one may wait for the lock or be in
 * user code, a canceller on a thread of its own. Owned by the task's thread, except {@link #callApart} and {@link
 * #isRequested}.
 */
final class SourceCancel {

    private static final Logger LOG = LazyLogger.of(SourceCancel.class);

    private final DrivingSource source;
    private final EngineEnvironment environment;
    private final Doorbell taskDoorbell;
    private final String name;
    private final Runnable wakeSource;

    private final AtomicBoolean isClaimed = new AtomicBoolean();
    private volatile boolean isRequested;
    /** Whether it is the task's thread that may call it. */
    private boolean isClaimedHere;
    /** Null until it has started. */
    private volatile EngineEnvironment.Worker canceller;

    private volatile boolean hasCancellerReturned;

    /** @param wakeSource interrupts the source's thread */
    SourceCancel(
            DrivingSource source,
            EngineEnvironment environment,
            Doorbell taskDoorbell,
            String name,
            Runnable wakeSource) {
        this.source = source;
        this.environment = environment;
        this.taskDoorbell = taskDoorbell;
        this.name = name;
        this.wakeSource = wakeSource;
    }

    /** Whether the source is to stop emitting; any thread. */
    boolean isRequested() {
        return isRequested;
    }

    /**
     * Makes it the task's thread that decides.
     *
     * @return whether it is; then no canceller will ever start
     */
    boolean claim() {
        if (isClaimed.compareAndSet(false, true)) {
            isClaimedHere = true;
        }
        return isClaimedHere;
    }

    /**
     * Calls it, unless a canceller does.
     *
     * @return whether it was called here
     */
    boolean callHere() {
        if (!claim()) {
            return false;
        }
        isRequested = true;
        source.cancel();
        return true;
    }

    /** Starts a canceller, unless the task's thread has claimed it; any thread. */
    void callApart() {
        // In a simulation the task's thread never waits for the lock: whoever holds it has the
        // turn.
        if (environment.isSimulated() || !isClaimed.compareAndSet(false, true)) {
            return;
        }
        isRequested = true;
        canceller = environment.startBlocking("cancel-" + name, waiter -> {
            try {
                source.cancel();
            } catch (Throwable e) {
                LOG.warn("The source of task '{}' failed in its cancel().", name, e);
            }
            // Behind the cancel: whoever was interrupted before it, and went back to waiting, is
            // woken again.
            wakeSource.run();
            hasCancellerReturned = true;
            taskDoorbell.ring();
        });
    }

    /** Whether no canceller is at work, nor ever will be. */
    boolean isOver() {
        return claim() || (canceller != null && hasCancellerReturned);
    }

    /** Waits the moment until the canceller's thread is gone, if there was one. Behind {@link #isOver}. */
    void awaitEnd() {
        EngineEnvironment.Worker cancelling = canceller;
        if (cancelling != null) {
            cancelling.awaitEnd();
        }
    }
}
