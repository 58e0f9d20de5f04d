// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

/** Tells missing classes that only a program for Flink asks for. */
final class CompiledForFlink {

    private CompiledForFlink() {}

    /** What to do about it, to be put behind the failure; empty if the failure is another one. */
    static String advice(Throwable failure) {
        boolean isMissingClass = failure instanceof NoClassDefFoundError
                || failure instanceof ClassNotFoundException;
        String name = String.valueOf(failure.getMessage()).replace('/', '.');
        return isMissingClass && name.contains("org.apache.flink.")
                ? " (the program was compiled for Apache Flink: replace the imports of"
                        + " org.apache.flink by io.millrace and build it again)"
                : "";
    }
}
