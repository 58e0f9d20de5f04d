// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.functions;

/**
 * Gives every record the same key, a zero byte. Mirrors Flink 1.14's {@code NullByteKeySelector};
 * no known differences.
 *
 * @param <T> type of the records
 */
public class NullByteKeySelector<T> implements KeySelector<T, Byte> {
    private static final long serialVersionUID = 614256539098549020L;

    /** Creates the selector. */
    public NullByteKeySelector() {}

    @Override
    public Byte getKey(T value) throws Exception {
        return 0;
    }
}
