// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** One line at the start, for people: only if the launcher script says that stderr is a terminal. */
final class Banner {

    static final String TERMINAL_PROPERTY = "millrace.terminal";

    private Banner() {}

    static void print(PrintStream out) {
        if (!Boolean.getBoolean(TERMINAL_PROPERTY)) {
            return;
        }
        int cores = Runtime.getRuntime().availableProcessors();
        // A process's start is known to the second only; the JVM's own to the millisecond.
        long startupMs = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        out.println("Millrace " + Version.text() + ", embedded, " + cores
                + (cores == 1 ? " core" : " cores") + ", ready in " + startupMs + " ms");
    }
}
