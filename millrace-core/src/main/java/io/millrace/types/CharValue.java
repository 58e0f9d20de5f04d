// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/**
 * A {@code char} that can be changed.
 *
 * <p>Mirrors Flink 1.14's {@code CharValue} without the normalized key bytes.
 */
@SuppressWarnings("deprecation")
public class CharValue
        implements NormalizableKey<CharValue>,
                ResettableValue<CharValue>,
                CopyableValue<CharValue> {
    private static final long serialVersionUID = 1L;

    private char value;

    /** Creates a value of 0. */
    public CharValue() {}

    /**
     * Creates a value.
     *
     * @param value the value
     */
    public CharValue(char value) {
        this.value = value;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public char getValue() {
        return value;
    }

    /**
     * Replaces the value.
     *
     * @param value the new value
     */
    public void setValue(char value) {
        this.value = value;
    }

    @Override
    public void setValue(CharValue value) {
        this.value = value.value;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeChar(value);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        value = in.readChar();
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
        NormalizedKeys.put(target, offset, len, value, 2);
    }

    @Override
    public void copyTo(CharValue target) {
        target.value = value;
    }

    @Override
    public CharValue copy() {
        return new CharValue(value);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 2);
    }

    @Override
    public int compareTo(CharValue other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharValue && value == ((CharValue) other).value;
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
