// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import io.millrace.util.ExceptionUtils;

/**
 * Does something and may fail. Mirrors Flink 1.14's {@code ThrowingRunnable}.
 *
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface ThrowingRunnable<E extends Throwable> {

    /**
     * Does it.
     *
     * @throws E if it fails
     */
    void run() throws E;

    /**
     * The same without declared exceptions.
     *
     * @param throwingRunnable what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    static Runnable unchecked(ThrowingRunnable<?> throwingRunnable) {
        return () -> {
            try {
                throwingRunnable.run();
            } catch (Throwable t) {
                ExceptionUtils.rethrow(t);
            }
        };
    }
}
