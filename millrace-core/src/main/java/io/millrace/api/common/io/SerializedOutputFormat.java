// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.io.IOReadableWritable;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Writes records that write themselves, in blocks. Mirrors Flink 1.14's {@code
 * SerializedOutputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class SerializedOutputFormat<T extends IOReadableWritable> extends BinaryOutputFormat<T> {
    private static final long serialVersionUID = 1L;

    /** Creates a format without path. */
    public SerializedOutputFormat() {}

    @Override
    protected void serialize(T record, DataOutputView dataOutput) throws IOException {
        record.write(dataOutput);
    }
}
