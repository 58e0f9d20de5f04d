// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import java.io.BufferedWriter;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Appends records to a file of this machine, as {@link WriteSinkFunction} has them written.
 *
 * <p>Mirrors Flink 1.14's {@code WriteFormat}; no known differences.
 *
 * @param <IN> type of the records
 * @deprecated use a file sink
 */
@Deprecated
public abstract class WriteFormat<IN> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates a format. */
    public WriteFormat() {}

    /**
     * Appends records.
     *
     * @param path name of the file
     * @param tupleList the records
     */
    protected abstract void write(String path, ArrayList<IN> tupleList);

    /** Appends lines in the platform's charset. */
    static <IN> void append(String path, List<IN> records, Function<IN, String> lineOf) {
        try (PrintWriter out = new PrintWriter(new BufferedWriter(new FileWriter(path, true)))) {
            for (IN record : records) {
                out.println(lineOf.apply(record));
            }
        } catch (IOException e) {
            throw new RuntimeException("Exception occurred while writing file " + path, e);
        }
    }
}
