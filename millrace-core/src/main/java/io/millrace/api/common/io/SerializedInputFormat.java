// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.io.IOReadableWritable;
import io.millrace.core.memory.DataInputView;

import java.io.IOException;

/**
 * Reads records that read themselves, in blocks. Mirrors Flink 1.14's {@code
 * SerializedInputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class SerializedInputFormat<T extends IOReadableWritable> extends BinaryInputFormat<T> {
    private static final long serialVersionUID = 1L;

    /** Creates a format without path. */
    public SerializedInputFormat() {}

    @Override
    protected T deserialize(T reuse, DataInputView dataInput) throws IOException {
        reuse.read(dataInput);
        return reuse;
    }
}
