// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import io.millrace.util.FlinkException;

import java.util.function.Supplier;

/**
 * Supplies a value and may fail with any exception. Mirrors Flink 1.14's {@code CheckedSupplier}.
 *
 * @param <R> type of the value
 */
@FunctionalInterface
public interface CheckedSupplier<R> extends SupplierWithException<R, Exception> {

    /**
     * The same without declared exceptions.
     *
     * @param <R> type of the value
     * @param checkedSupplier what to call
     * @return calls it; every exception, unchecked ones too, arrives wrapped in a {@link RuntimeException}
     */
    static <R> Supplier<R> unchecked(CheckedSupplier<R> checkedSupplier) {
        return () -> {
            try {
                return checkedSupplier.get();
            } catch (Exception e) {
                throw new RuntimeException(e);
            }
        };
    }

    /**
     * A supplier whose unchecked exceptions become checked.
     *
     * @param <R> type of the value
     * @param supplier what to call
     * @return calls it; a {@link RuntimeException} arrives wrapped in a {@link FlinkException}
     */
    static <R> CheckedSupplier<R> checked(Supplier<R> supplier) {
        return () -> {
            try {
                return supplier.get();
            } catch (RuntimeException e) {
                throw new FlinkException(e);
            }
        };
    }
}
