// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Makes a result of three arguments. Mirrors Flink 1.14's {@code TriFunction}.
 *
 * @param <S> type of the first argument
 * @param <T> type of the second argument
 * @param <U> type of the third argument
 * @param <R> type of the result
 */
@FunctionalInterface
public interface TriFunction<S, T, U, R> {

    /**
     * Computes the result.
     *
     * @param s the first argument
     * @param t the second argument
     * @param u the third argument
     * @return the result
     */
    R apply(S s, T t, U u);
}
