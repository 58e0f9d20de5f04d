// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * A future that runs its work itself, and that fits where a {@link RunnableWithException} is wanted. Mirrors Flink 1.14's
 * {@code FutureTaskWithException}.
 *
 * @param <V> type of the result
 */
public class FutureTaskWithException<V> extends FutureTask<V> implements RunnableWithException {

    /**
     * A future of a result.
     *
     * @param callable the work
     */
    public FutureTaskWithException(Callable<V> callable) {
        super(callable);
    }

    /**
     * A future without a result.
     *
     * @param command the work; the future completes with null
     */
    public FutureTaskWithException(RunnableWithException command) {
        this(FunctionUtils.asCallable(command, null));
    }
}
