// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import java.util.ArrayList;

/**
 * Appends each record as a line: its {@code toString()} without the first and the last character, which are the
 * brackets of a tuple. In the platform's charset.
 *
 * <p>Mirrors Flink 1.14's {@code WriteFormatAsCsv}; no known differences.
 *
 * @param <IN> type of the records
 * @deprecated use a file sink
 */
@Deprecated
public class WriteFormatAsCsv<IN> extends WriteFormat<IN> {
    private static final long serialVersionUID = 1L;

    /** Creates a format. */
    public WriteFormatAsCsv() {}

    @Override
    protected void write(String path, ArrayList<IN> tupleList) {
        append(path, tupleList, WriteFormatAsCsv::withoutBrackets);
    }

    private static String withoutBrackets(Object record) {
        String text = record.toString();
        return text.substring(1, text.length() - 1);
    }
}
