// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import io.millrace.util.ExceptionUtils;

import java.util.function.BiFunction;

/**
 * Makes a result of two arguments and may fail. Mirrors Flink 1.14's {@code BiFunctionWithException}.
 *
 * @param <T> type of the first argument
 * @param <U> type of the second argument
 * @param <R> type of the result
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface BiFunctionWithException<T, U, R, E extends Throwable> {

    /**
     * Computes the result.
     *
     * @param t the first argument
     * @param u the second argument
     * @return the result
     * @throws E if it fails
     */
    R apply(T t, U u) throws E;

    /**
     * The same without declared exceptions.
     *
     * @param <A> type of the first argument
     * @param <B> type of the second argument
     * @param <C> type of the result
     * @param function what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    static <A, B, C> BiFunction<A, B, C> unchecked(BiFunctionWithException<A, B, C, ?> function) {
        return (t, u) -> {
            try {
                return function.apply(t, u);
            } catch (Throwable failure) {
                ExceptionUtils.rethrow(failure);
                return null;
            }
        };
    }
}
