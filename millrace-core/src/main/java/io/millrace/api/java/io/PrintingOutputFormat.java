// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.RichOutputFormat;
import io.millrace.configuration.Configuration;

import java.io.PrintStream;

/**
 * Prints each record as a line to the standard output or error of the process that runs the task.
 * With several subtasks a line begins with the subtask's number, and with a name if there is one.
 * Mirrors Flink 1.14's {@code PrintingOutputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class PrintingOutputFormat<T> extends RichOutputFormat<T> {
    private static final long serialVersionUID = 1L;

    private final String sinkIdentifier;
    private final boolean isStdErr;

    private transient PrintStream stream;
    private transient String prefix;

    /** Creates a format that prints to standard output, without name. */
    public PrintingOutputFormat() {
        this("", false);
    }

    /**
     * Creates a format without name.
     *
     * @param stdErr whether to print to standard error
     */
    public PrintingOutputFormat(boolean stdErr) {
        this("", stdErr);
    }

    /**
     * Creates a format.
     *
     * @param sinkIdentifier name in front of each record; null is as the empty name
     * @param stdErr whether to print to standard error
     */
    public PrintingOutputFormat(String sinkIdentifier, boolean stdErr) {
        this.sinkIdentifier = sinkIdentifier == null ? "" : sinkIdentifier;
        this.isStdErr = stdErr;
    }

    @Override
    public void configure(Configuration parameters) {}

    @Override
    public void open(int taskNumber, int numTasks) {
        stream = isStdErr ? System.err : System.out;
        String start = sinkIdentifier;
        if (numTasks > 1) {
            start += (start.isEmpty() ? "" : ":") + (taskNumber + 1);
        }
        prefix = start.isEmpty() ? "" : start + "> ";
    }

    @Override
    public void writeRecord(T record) {
        stream.println(prefix + record.toString());
    }

    @Override
    public void close() {
        stream = null;
        prefix = null;
    }

    @Override
    public String toString() {
        return "Print to " + (isStdErr ? "System.err" : "System.out");
    }
}
