// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import java.util.Optional;

/**
 * Factories set by whoever runs the program, such as a command line: one for the thread that set it, which
 * comes first, and one for all threads. Thread-safe.
 */
final class ContextEnvironments {

    private static final ThreadLocal<StreamExecutionEnvironmentFactory> OF_THREAD =
            new ThreadLocal<>();
    private static volatile StreamExecutionEnvironmentFactory ofAll;

    private ContextEnvironments() {}

    static void set(StreamExecutionEnvironmentFactory factory) {
        ofAll = factory;
        OF_THREAD.set(factory);
    }

    static void reset() {
        ofAll = null;
        OF_THREAD.remove();
    }

    static Optional<StreamExecutionEnvironmentFactory> current() {
        StreamExecutionEnvironmentFactory own = OF_THREAD.get();
        return Optional.ofNullable(own != null ? own : ofAll);
    }
}
