// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/**
 * A {@code short} that can be changed.
 *
 * <p>Mirrors Flink 1.14's {@code ShortValue} without the normalized key bytes.
 */
@SuppressWarnings("deprecation")
public class ShortValue
        implements NormalizableKey<ShortValue>,
                ResettableValue<ShortValue>,
                CopyableValue<ShortValue> {
    private static final long serialVersionUID = 1L;

    private short value;

    /** Creates a value of 0. */
    public ShortValue() {}

    /**
     * Creates a value.
     *
     * @param value the value
     */
    public ShortValue(short value) {
        this.value = value;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public short getValue() {
        return value;
    }

    /**
     * Replaces the value.
     *
     * @param value the new value
     */
    public void setValue(short value) {
        this.value = value;
    }

    @Override
    public void setValue(ShortValue value) {
        this.value = value.value;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeShort(value);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        value = in.readShort();
    }

    @Override
    public int getBinaryLength() {
        return 2;
    }

    @Override
    public int getMaxNormalizedKeyLen() {
        return 2;
    }

    @Override
    public void copyNormalizedKey(MemorySegment target, int offset, int len) {
        NormalizedKeys.put(target, offset, len, value ^ Short.MIN_VALUE, 2);
    }

    @Override
    public void copyTo(ShortValue target) {
        target.value = value;
    }

    @Override
    public ShortValue copy() {
        return new ShortValue(value);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 2);
    }

    @Override
    public int compareTo(ShortValue other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortValue && value == ((ShortValue) other).value;
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
