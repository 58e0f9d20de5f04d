// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import io.millrace.configuration.Configuration;

import java.io.PrintStream;

/**
 * Prints each record as a line to the standard output or error of the process that runs the task.
 *
 * <p>A line is {@code name:subtask> record}. The subtask counts from 1 and is there only if the sink runs
 * with a parallelism above 1; the name is there only if it is not empty; without both the line is the
 * record alone. The stream is the one that is set when the task starts. Mirrors Flink 1.14's {@code
 * PrintSinkFunction}; no known differences, also not in failing on null records.
 *
 * @param <IN> type of the records
 */
public class PrintSinkFunction<IN> extends RichSinkFunction<IN> {
    private static final long serialVersionUID = 1L;

    private final String sinkIdentifier;
    private final boolean isStdErr;

    private transient PrintStream stream;
    private transient String prefix;

    /** Creates a sink that prints to standard output, without name. */
    public PrintSinkFunction() {
        this(false);
    }

    /**
     * Creates a sink without name.
     *
     * @param stdErr whether to print to standard error
     */
    public PrintSinkFunction(boolean stdErr) {
        this("", stdErr);
    }

    /**
     * Creates a sink.
     *
     * @param sinkIdentifier name in front of each record; null is as the empty name
     * @param stdErr whether to print to standard error
     */
    public PrintSinkFunction(String sinkIdentifier, boolean stdErr) {
        this.sinkIdentifier = sinkIdentifier == null ? "" : sinkIdentifier;
        this.isStdErr = stdErr;
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        super.open(parameters);
        stream = isStdErr ? System.err : System.out;
        prefix = prefix(
                getRuntimeContext().getIndexOfThisSubtask(),
                getRuntimeContext().getNumberOfParallelSubtasks());
    }

    private String prefix(int subtask, int subtasks) {
        StringBuilder text = new StringBuilder(sinkIdentifier);
        if (subtasks > 1) {
            text.append(text.length() == 0 ? "" : ":").append(subtask + 1);
        }
        return text.length() == 0 ? "" : text.append("> ").toString();
    }

    @Override
    public void invoke(IN record) {
        stream.println(prefix + record.toString());
    }

    @Override
    public String toString() {
        return "Print to " + (isStdErr ? "System.err" : "System.out");
    }
}
