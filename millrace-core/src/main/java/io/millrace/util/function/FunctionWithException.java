// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Makes a result of an argument and may fail. Mirrors Flink 1.14's {@code FunctionWithException}.
 *
 * @param <T> type of the argument
 * @param <R> type of the result
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface FunctionWithException<T, R, E extends Throwable> {

    /**
     * Computes the result.
     *
     * @param t the argument
     * @return the result
     * @throws E if it fails
     */
    R apply(T t) throws E;
}
