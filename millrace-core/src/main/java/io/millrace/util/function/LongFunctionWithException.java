// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Makes a result of a long and may fail. Mirrors Flink 1.14's {@code LongFunctionWithException}.
 *
 * @param <R> type of the result
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface LongFunctionWithException<R, E extends Throwable> {

    /**
     * Computes the result.
     *
     * @param value the argument
     * @return the result
     * @throws E if it fails
     */
    R apply(long value) throws E;
}
