// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

/** Exit codes of every command; scripts build on them. 130 for Ctrl-C comes from the JVM itself. */
final class ExitCode {

    static final int OK = 0;

    /** The program could not be started, or it threw. */
    static final int FAILED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    private ExitCode() {}
}
