// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.util.FlinkException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** What of a failure arrives where no exception may be declared. */
class FunctionsThatMayFailTest {

    private static final IOException FAILURE = new IOException("disk");

    @Test
    void shouldWrapCheckedExceptionsOfEveryShapeOfFunction() {
        Runnable runnable = ThrowingRunnable.unchecked(() -> {
            throw FAILURE;
        });
        BiFunction<Integer, Integer, Integer> function =
                BiFunctionWithException.unchecked((a, b) -> {
                    throw FAILURE;
                });
        TriConsumer<Integer, Integer, Integer> consumer =
                TriConsumerWithException.unchecked((a, b, c) -> {
                    throw FAILURE;
                });
        Supplier<Integer> supplier = FunctionUtils.uncheckedSupplier(() -> {
            throw FAILURE;
        });

        assertThatThrownBy(runnable::run)
                .isExactlyInstanceOf(RuntimeException.class)
                .hasCause(FAILURE);
        assertThatThrownBy(() -> function.apply(1, 2)).hasCause(FAILURE);
        assertThatThrownBy(() -> consumer.accept(1, 2, 3)).hasCause(FAILURE);
        assertThatThrownBy(supplier::get).hasCause(FAILURE);
    }

    @Test
    void shouldThrowErrorsAndUncheckedExceptionsAsTheyAre() {
        IllegalStateException unchecked = new IllegalStateException();
        AssertionError error = new AssertionError();

        assertThatThrownBy(() -> FunctionUtils.uncheckedConsumer(x -> {
                            throw unchecked;
                        })
                        .accept(1))
                .isSameAs(unchecked);
        assertThatThrownBy(() -> TriFunctionWithException.unchecked((a, b, c) -> {
                            throw error;
                        })
                        .apply(1, 2, 3))
                .isSameAs(error);
    }

    @Test
    void shouldMakeUncheckedExceptionsOfASupplierCheckedAndBack() {
        IllegalStateException failure = new IllegalStateException("empty");
        CheckedSupplier<Integer> checked = CheckedSupplier.checked(() -> {
            throw failure;
        });
        Supplier<Integer> unchecked = CheckedSupplier.unchecked(checked);

        assertThatThrownBy(checked::get).isInstanceOf(FlinkException.class).hasCause(failure);
        assertThatThrownBy(unchecked::get)
                .isExactlyInstanceOf(RuntimeException.class)
                .cause()
                .isInstanceOf(FlinkException.class);
    }

    @Test
    void shouldCompleteTheFutureOfARunnableWithNull() throws Exception {
        boolean[] ran = {false};
        FutureTaskWithException<String> future = new FutureTaskWithException<>(() -> {
            ran[0] = true;
        });

        future.run();

        assertThat(future.get()).isNull();
        assertThat(ran[0]).isTrue();
    }
}
