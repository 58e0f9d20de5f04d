// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/**
 * A value that says nothing; all instances are equal.
 *
 * <p>Mirrors Flink 1.14's {@code NullValue} without the normalized key bytes.
 */
public final class NullValue implements NormalizableKey<NullValue>, CopyableValue<NullValue> {
    private static final long serialVersionUID = 1L;

    private static final NullValue INSTANCE = new NullValue();

    /** Creates a value; prefer {@link #getInstance()}. */
    public NullValue() {}

    /**
     * Returns the instance to share.
     *
     * @return the shared value
     */
    public static NullValue getInstance() {
        return INSTANCE;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeBoolean(false);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        in.readBoolean();
    }

    @Override
    public int getBinaryLength() {
        return 1;
    }

    @Override
    public int getMaxNormalizedKeyLen() {
        return 0;
    }

    @Override
    public void copyNormalizedKey(MemorySegment target, int offset, int len) {
        NormalizedKeys.put(target, offset, len, 0, 0);
    }

    @Override
    public void copyTo(NullValue target) {
        // all values are equal already
    }

    @Override
    public NullValue copy() {
        return INSTANCE;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 1);
    }

    @Override
    public int compareTo(NullValue other) {
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NullValue;
    }

    @Override
    public int hashCode() {
        return 53;
    }

    @Override
    public String toString() {
        return "(null)";
    }
}
