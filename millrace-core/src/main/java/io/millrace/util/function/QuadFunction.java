// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Makes a result of four arguments. Mirrors Flink 1.14's {@code QuadFunction}.
 *
 * @param <S> type of the first argument
 * @param <T> type of the second argument
 * @param <U> type of the third argument
 * @param <V> type of the fourth argument
 * @param <R> type of the result
 */
@FunctionalInterface
public interface QuadFunction<S, T, U, V, R> {

    /**
     * Computes the result.
     *
     * @param s the first argument
     * @param t the second argument
     * @param u the third argument
     * @param v the fourth argument
     * @return the result
     */
    R apply(S s, T t, U u, V v);
}
