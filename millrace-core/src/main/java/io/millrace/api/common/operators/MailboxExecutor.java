// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.util.FlinkRuntimeException;
import io.millrace.util.function.RunnableWithException;
import io.millrace.util.function.ThrowingRunnable;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Runs actions between the records of a task, on the task's thread, so that they never meet an operator at work.
 *
 * <p>Actions may come from any thread, and run in the order in which they came. {@link #yield} and {@link #tryYield}
 * are for the task's thread only. Mirrors Flink 1.14's {@code MailboxExecutor}; no known differences.
 */
@PublicEvolving
public interface MailboxExecutor {

    /** What describes an action without arguments. */
    Object[] EMPTY_ARGS = new Object[0];

    /**
     * Runs an action later.
     *
     * @param command the action; a failure of it fails the task
     * @param description what it does, for messages
     * @throws java.util.concurrent.RejectedExecutionException if the task takes no more actions
     */
    default void execute(ThrowingRunnable<? extends Exception> command, String description) {
        execute(command, description, EMPTY_ARGS);
    }

    /**
     * Runs an action later.
     *
     * @param command the action; a failure of it fails the task
     * @param descriptionFormat what it does, as a format of {@link String#format}
     * @param descriptionArgs arguments of the format
     * @throws java.util.concurrent.RejectedExecutionException if the task takes no more actions
     */
    void execute(
            ThrowingRunnable<? extends Exception> command,
            String descriptionFormat,
            Object... descriptionArgs);

    /**
     * Runs an action later, and tells when it has run.
     *
     * @param command the action; a failure of it goes into the future
     * @param descriptionFormat what it does, as a format of {@link String#format}
     * @param descriptionArgs arguments of the format
     * @return done when the action has run; not to be waited for on the task's thread
     * @throws java.util.concurrent.RejectedExecutionException if the task takes no more actions
     */
    default Future<Void> submit(
            RunnableWithException command, String descriptionFormat, Object... descriptionArgs) {
        return submit(
                () -> {
                    command.run();
                    return null;
                },
                descriptionFormat,
                descriptionArgs);
    }

    /**
     * Runs an action later, and tells when it has run.
     *
     * @param command the action; a failure of it goes into the future
     * @param description what it does, for messages
     * @return done when the action has run; not to be waited for on the task's thread
     * @throws java.util.concurrent.RejectedExecutionException if the task takes no more actions
     */
    default Future<Void> submit(RunnableWithException command, String description) {
        return submit(command, description, EMPTY_ARGS);
    }

    /**
     * Runs an action later, and gives its result.
     *
     * @param command the action; a failure of it goes into the future
     * @param descriptionFormat what it does, as a format of {@link String#format}
     * @param descriptionArgs arguments of the format
     * @param <T> type of the result
     * @return the result; not to be waited for on the task's thread
     * @throws java.util.concurrent.RejectedExecutionException if the task takes no more actions
     */
    default <T> Future<T> submit(
            Callable<T> command, String descriptionFormat, Object... descriptionArgs) {
        FutureTask<T> future = new FutureTask<>(command);
        execute(future::run, descriptionFormat, descriptionArgs);
        return future;
    }

    /**
     * Runs an action later, and gives its result.
     *
     * @param command the action; a failure of it goes into the future
     * @param description what it does, for messages
     * @param <T> type of the result
     * @return the result; not to be waited for on the task's thread
     * @throws java.util.concurrent.RejectedExecutionException if the task takes no more actions
     */
    default <T> Future<T> submit(Callable<T> command, String description) {
        return submit(command, description, EMPTY_ARGS);
    }

    /**
     * Runs one action now, in the middle of what the task does; waits for one if there is none.
     *
     * @throws InterruptedException if the thread was interrupted while it waited
     * @throws IllegalStateException if this is not the task's thread
     * @throws FlinkRuntimeException if the action failed
     */
    void yield() throws InterruptedException, FlinkRuntimeException;

    /**
     * Runs one action now if there is one.
     *
     * @return whether there was one
     * @throws IllegalStateException if this is not the task's thread
     * @throws FlinkRuntimeException if the action failed
     */
    boolean tryYield() throws FlinkRuntimeException;
}
