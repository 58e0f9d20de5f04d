// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import io.millrace.util.ExceptionUtils;

import java.util.function.BiConsumer;

/**
 * Takes two arguments and may fail. Mirrors Flink 1.14's {@code BiConsumerWithException}.
 *
 * @param <T> type of the first argument
 * @param <U> type of the second argument
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface BiConsumerWithException<T, U, E extends Throwable> {

    /**
     * Takes the arguments.
     *
     * @param t the first argument
     * @param u the second argument
     * @throws E if it fails
     */
    void accept(T t, U u) throws E;

    /**
     * The same without declared exceptions.
     *
     * @param <A> type of the first argument
     * @param <B> type of the second argument
     * @param consumer what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    static <A, B> BiConsumer<A, B> unchecked(BiConsumerWithException<A, B, ?> consumer) {
        return (t, u) -> {
            try {
                consumer.accept(t, u);
            } catch (Throwable failure) {
                ExceptionUtils.rethrow(failure);
            }
        };
    }
}
