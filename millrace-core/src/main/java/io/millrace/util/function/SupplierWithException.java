// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/**
 * Supplies a value and may fail. Mirrors Flink 1.14's {@code SupplierWithException}.
 *
 * @param <R> type of the value
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface SupplierWithException<R, E extends Throwable> {

    /**
     * Supplies a value.
     *
     * @return the value
     * @throws E if it fails
     */
    R get() throws E;
}
