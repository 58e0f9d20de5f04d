// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/**
 * A {@code byte} that can be changed.
 *
 * <p>Mirrors Flink 1.14's {@code ByteValue} without the normalized key bytes.
 */
@SuppressWarnings("deprecation")
public class ByteValue
        implements NormalizableKey<ByteValue>,
                ResettableValue<ByteValue>,
                CopyableValue<ByteValue> {
    private static final long serialVersionUID = 1L;

    private byte value;

    /** Creates a value of 0. */
    public ByteValue() {}

    /**
     * Creates a value.
     *
     * @param value the value
     */
    public ByteValue(byte value) {
        this.value = value;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public byte getValue() {
        return value;
    }

    /**
     * Replaces the value.
     *
     * @param value the new value
     */
    public void setValue(byte value) {
        this.value = value;
    }

    @Override
    public void setValue(ByteValue value) {
        this.value = value.value;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeByte(value);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        value = in.readByte();
    }

    @Override
    public int getBinaryLength() {
        return 1;
    }

    @Override
    public int getMaxNormalizedKeyLen() {
        return 1;
    }

    @Override
    public void copyNormalizedKey(MemorySegment target, int offset, int len) {
        NormalizedKeys.put(target, offset, len, value ^ Byte.MIN_VALUE, 1);
    }

    @Override
    public void copyTo(ByteValue target) {
        target.value = value;
    }

    @Override
    public ByteValue copy() {
        return new ByteValue(value);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 1);
    }

    @Override
    public int compareTo(ByteValue other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteValue && value == ((ByteValue) other).value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
