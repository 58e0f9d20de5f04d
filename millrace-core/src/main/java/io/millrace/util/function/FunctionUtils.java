// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import io.millrace.util.ExceptionUtils;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns functions that may fail into the JDK's. Mirrors Flink 1.14's {@code FunctionUtils}. */
public class FunctionUtils {

    private FunctionUtils() {}

    /**
     * A function that forgets its argument.
     *
     * @param <T> type of the argument
     * @return always returns null
     */
    public static <T> Function<T, Void> nullFn() {
        return ignored -> null;
    }

    /**
     * A consumer that forgets its argument.
     *
     * @param <T> type of the argument
     * @return does nothing
     */
    public static <T> Consumer<T> ignoreFn() {
        return ignored -> {};
    }

    /**
     * The same function without declared exceptions.
     *
     * @param <A> type of the argument
     * @param <B> type of the result
     * @param functionWithException what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    public static <A, B> Function<A, B> uncheckedFunction(
            FunctionWithException<A, B, ?> functionWithException) {
        return value -> {
            try {
                return functionWithException.apply(value);
            } catch (Throwable t) {
                ExceptionUtils.rethrow(t);
                return null;
            }
        };
    }

    /**
     * The same consumer without declared exceptions.
     *
     * @param <A> type of the argument
     * @param throwingConsumer what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    public static <A> Consumer<A> uncheckedConsumer(ThrowingConsumer<A, ?> throwingConsumer) {
        return value -> {
            try {
                throwingConsumer.accept(value);
            } catch (Throwable t) {
                ExceptionUtils.rethrow(t);
            }
        };
    }

    /**
     * The same supplier without declared exceptions.
     *
     * @param <T> type of the value
     * @param supplierWithException what to call
     * @return calls it; checked exceptions arrive wrapped in a {@link RuntimeException}, others as they are
     */
    public static <T> Supplier<T> uncheckedSupplier(
            SupplierWithException<T, ?> supplierWithException) {
        return () -> {
            try {
                return supplierWithException.get();
            } catch (Throwable t) {
                ExceptionUtils.rethrow(t);
                return null;
            }
        };
    }

    /**
     * Work without a result as work with one.
     *
     * @param <T> type of the result
     * @param command the work
     * @param result what the callable returns, may be null
     * @return does the work
     */
    public static <T> Callable<T> asCallable(RunnableWithException command, T result) {
        return () -> {
            command.run();
            return result;
        };
    }
}
