// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/**
 * A {@code long} that can be changed.
 *
 * <p>Mirrors Flink 1.14's {@code LongValue} without the normalized key bytes.
 */
@SuppressWarnings("deprecation")
public class LongValue
        implements NormalizableKey<LongValue>,
                ResettableValue<LongValue>,
                CopyableValue<LongValue> {
    private static final long serialVersionUID = 1L;

    private long value;

    /** Creates a value of 0. */
    public LongValue() {}

    /**
     * Creates a value.
     *
     * @param value the value
     */
    public LongValue(long value) {
        this.value = value;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public long getValue() {
        return value;
    }

    /**
     * Replaces the value.
     *
     * @param value the new value
     */
    public void setValue(long value) {
        this.value = value;
    }

    @Override
    public void setValue(LongValue value) {
        this.value = value.value;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeLong(value);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        value = in.readLong();
    }

    @Override
    public int getBinaryLength() {
        return 8;
    }

    @Override
    public int getMaxNormalizedKeyLen() {
        return 8;
    }

    @Override
    public void copyNormalizedKey(MemorySegment target, int offset, int len) {
        NormalizedKeys.put(target, offset, len, value ^ Long.MIN_VALUE, 8);
    }

    @Override
    public void copyTo(LongValue target) {
        target.value = value;
    }

    @Override
    public LongValue copy() {
        return new LongValue(value);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public int compareTo(LongValue other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LongValue && value == ((LongValue) other).value;
    }

    @Override
    public int hashCode() {
        return 43 + Long.hashCode(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
