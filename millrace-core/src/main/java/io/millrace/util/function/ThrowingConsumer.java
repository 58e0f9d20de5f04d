// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Takes an argument and may fail. Mirrors Flink 1.14's {@code ThrowingConsumer}.
 *
 * @param <T> type of the argument
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface ThrowingConsumer<T, E extends Throwable> {

    /**
     * Takes the arguments.
     *
     * @param t the argument
     * @throws E if it fails
     */
    void accept(T t) throws E;
}
