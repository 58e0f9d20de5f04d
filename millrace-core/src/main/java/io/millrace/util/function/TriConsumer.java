// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Takes three arguments. Mirrors Flink 1.14's {@code TriConsumer}.
 *
 * @param <S> type of the first argument
 * @param <T> type of the second argument
 * @param <U> type of the third argument
 */
@FunctionalInterface
public interface TriConsumer<S, T, U> {

    /**
     * Takes the arguments.
     *
     * @param s the first argument
     * @param t the second argument
     * @param u the third argument
     */
    void accept(S s, T t, U u);
}
