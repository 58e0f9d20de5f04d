// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Takes four arguments. Mirrors Flink 1.14's {@code QuadConsumer}.
 *
 * @param <S> type of the first argument
 * @param <T> type of the second argument
 * @param <U> type of the third argument
 * @param <V> type of the fourth argument
 */
@FunctionalInterface
public interface QuadConsumer<S, T, U, V> {

    /**
     * Takes the arguments.
     *
     * @param s the first argument
     * @param t the second argument
     * @param u the third argument
     * @param v the fourth argument
     */
    void accept(S s, T t, U u, V v);
}
