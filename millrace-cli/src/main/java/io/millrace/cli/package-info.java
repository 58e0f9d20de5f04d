// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: runs a program from a jar in this JVM, and the demo.
 *
 * <p>Uses the public API, which finds the engine by itself; of the engine only {@code plan}, to explain jobs and to know the
 * switches. The main thread runs the program; Ctrl-C cancels its jobs from a shutdown hook. Only the program writes to stdout (and the commands whose answer is what was asked for): everything else
 * goes to stderr.
 */
package io.millrace.cli;
