// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends executor services. Mirrors Flink 1.14's {@code ExecutorUtils}. */
public class ExecutorUtils {

    private static final Logger LOG = LazyLogger.of(ExecutorUtils.class);

    /** Holds static methods only. */
    public ExecutorUtils() {}

    /**
     * Lets executors finish what they have, and ends those that take too long, or all if this thread is interrupted.
     *
     * @param timeout for all together
     * @param unit unit of the timeout
     * @param executorServices the executors
     */
    public static void gracefulShutdown(
            long timeout, TimeUnit unit, ExecutorService... executorServices) {
        for (ExecutorService executor : executorServices) {
            executor.shutdown();
        }
        long deadlineNanos = System.nanoTime() + unit.toNanos(timeout);
        boolean interrupted = false;
        for (ExecutorService executor : executorServices) {
            long leftNanos = deadlineNanos - System.nanoTime();
            if (interrupted || leftNanos <= 0) {
                executor.shutdownNow();
                continue;
            }
            try {
                if (!executor.awaitTermination(leftNanos, TimeUnit.NANOSECONDS)) {
                    LOG.warn(
                            "An executor did not end within {} {}; it is stopped now.",
                            timeout,
                            unit);
                    executor.shutdownNow();
                }
            } catch (InterruptedException e) {
                LOG.warn(
                        "Interrupted while executors were ending; those that are left are stopped now.");
                executor.shutdownNow();
                interrupted = true;
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Does {@link #gracefulShutdown} on a thread of the common pool.
     *
     * @param timeout for all together
     * @param unit unit of the timeout
     * @param executorServices the executors
     * @return completes when all have ended
     */
    public static CompletableFuture<Void> nonBlockingShutdown(
            long timeout, TimeUnit unit, ExecutorService... executorServices) {
        return CompletableFuture.runAsync(() -> gracefulShutdown(timeout, unit, executorServices));
    }
}
