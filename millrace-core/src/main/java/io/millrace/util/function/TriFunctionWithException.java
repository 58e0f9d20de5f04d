// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import io.millrace.util.ExceptionUtils;

/**
 * Makes a result of three arguments and may fail. Mirrors Flink 1.14's {@code TriFunctionWithException}.
 *
 * @param <S> type of the first argument
 * @param <T> type of the second argument
 * @param <U> type of the third argument
 * @param <R> type of the result
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface TriFunctionWithException<S, T, U, R, E extends Throwable> {

    /**
     * Computes the result.
     *
     * @param s the first argument
     * @param t the second argument
     * @param u the third argument
     * @return the result
     * @throws E if it fails
     */
    R apply(S s, T t, U u) throws E;

    /**
     * The same without declared exceptions.
     *
     * @param <A> type of the first argument
     * @param <B> type of the second argument
     * @param <C> type of the third argument
     * @param <D> type of the result
     * @param function what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    static <A, B, C, D> TriFunction<A, B, C, D> unchecked(
            TriFunctionWithException<A, B, C, D, ?> function) {
        return (s, t, u) -> {
            try {
                return function.apply(s, t, u);
            } catch (Throwable failure) {
                ExceptionUtils.rethrow(failure);
                return null;
            }
        };
    }
}
