// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The threads that keep the JVM alive besides the calling one: those that a program has left working. */
final class ProgramThreads {

    private ProgramThreads() {}

    /** One of them, if there is any. */
    static Optional<Thread> any() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads;
        int count;
        do {
            // The array may turn out too small: threads come and go meanwhile.
            threads = new Thread[2 * root.activeCount() + 8];
            count = root.enumerate(threads);
        } while (count == threads.length);
        return Arrays.stream(threads)
                .filter(Objects::nonNull)
                .filter(thread -> !thread.isDaemon() && thread != Thread.currentThread())
                .findFirst();
    }
}
