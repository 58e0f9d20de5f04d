// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.util.ArrayList;

/**
 * Collects records and appends them to a file of this machine when a subclass says so; what has not been appended when
 * the job ends is lost.
 *
 * <p>Mirrors Flink 1.14's {@code WriteSinkFunction}; no known differences.
 *
 * @param <IN> type of the records
 * @deprecated use a file sink
 */
@Deprecated
public abstract class WriteSinkFunction<IN> implements SinkFunction<IN> {
    private static final long serialVersionUID = 1L;

    /** Name of the file. */
    protected final String path;

    /** Records that have not been appended yet. */
    protected ArrayList<IN> tupleList = new ArrayList<>();

    /** How records are appended. */
    protected WriteFormat<IN> format;

    /**
     * Creates a sink, and the file, empty.
     *
     * @param path name of the file
     * @param format how records are appended
     * @throws RuntimeException if the file cannot be created
     */
    public WriteSinkFunction(String path, WriteFormat<IN> format) {
        this.path = path;
        this.format = format;
        cleanFile(path);
    }

    /**
     * Creates the file or empties it.
     *
     * @param path name of the file
     * @throws RuntimeException if the file cannot be created
     */
    protected void cleanFile(String path) {
        try (PrintWriter file = new PrintWriter(path)) {
            file.print("");
        } catch (FileNotFoundException e) {
            throw new RuntimeException(
                    "An error occurred while cleaning the file: " + e.getMessage(), e);
        }
    }

    /**
     * Says whether to append now; called after each record.
     *
     * @return whether to append
     */
    protected abstract boolean updateCondition();

    /** Called after records have been appended; empties the list of records. */
    protected abstract void resetParameters();

    @Override
    public void invoke(IN tuple) {
        tupleList.add(tuple);
        if (updateCondition()) {
            format.write(path, tupleList);
            resetParameters();
        }
    }
}
