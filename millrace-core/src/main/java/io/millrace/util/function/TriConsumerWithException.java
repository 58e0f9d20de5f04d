// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import io.millrace.util.ExceptionUtils;

/**
 * Takes three arguments and may fail. Mirrors Flink 1.14's {@code TriConsumerWithException}.
 *
 * @param <S> type of the first argument
 * @param <T> type of the second argument
 * @param <U> type of the third argument
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface TriConsumerWithException<S, T, U, E extends Throwable> {

    /**
     * Takes the arguments.
     *
     * @param s the first argument
     * @param t the second argument
     * @param u the third argument
     * @throws E if it fails
     */
    void accept(S s, T t, U u) throws E;

    /**
     * The same without declared exceptions.
     *
     * @param <A> type of the first argument
     * @param <B> type of the second argument
     * @param <C> type of the third argument
     * @param consumer what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    static <A, B, C> TriConsumer<A, B, C> unchecked(TriConsumerWithException<A, B, C, ?> consumer) {
        return (s, t, u) -> {
            try {
                consumer.accept(s, t, u);
            } catch (Throwable failure) {
                ExceptionUtils.rethrow(failure);
            }
        };
    }
}
