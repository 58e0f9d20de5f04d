// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.function;

/** Does something and may fail with any exception. Mirrors Flink 1.14's {@code RunnableWithException}. */
@FunctionalInterface
public interface RunnableWithException extends ThrowingRunnable<Exception> {

    @Override
    void run() throws Exception;
}
