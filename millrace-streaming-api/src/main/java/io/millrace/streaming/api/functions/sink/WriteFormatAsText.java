// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import java.util.ArrayList;

/**
 * Appends each record as a line, by its {@code toString()}, in the platform's charset.
 *
 * <p>Mirrors Flink 1.14's {@code WriteFormatAsText}; no known differences.
 *
 * @param <IN> type of the records
 * @deprecated use a file sink
 */
@Deprecated
public class WriteFormatAsText<IN> extends WriteFormat<IN> {
    private static final long serialVersionUID = 1L;

    /** Creates a format. */
    public WriteFormatAsText() {}

    @Override
    public void write(String path, ArrayList<IN> tupleList) {
        append(path, tupleList, String::valueOf);
    }
}
