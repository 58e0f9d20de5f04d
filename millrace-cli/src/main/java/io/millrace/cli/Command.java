// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.util.List;

/** One command, behind its name on the command line. */
interface Command {

    /**
     * Does what the words ask for, on the main thread.
     *
     * @return an {@link ExitCode}
     * @throws UsageException if the words are wrong
     * @throws ProgramException if a program cannot be started
     */
    int call(List<String> words) throws UsageException, ProgramException;

    /** Whether stack traces are wanted; known once the words are read. */
    default boolean isVerbose() {
        return false;
    }
}
