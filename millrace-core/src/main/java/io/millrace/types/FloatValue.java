// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * A {@code float} that can be changed.
 *
 * <p>Mirrors Flink 1.14's {@code FloatValue}; no known differences.
 */
@SuppressWarnings("deprecation")
public class FloatValue
        implements Comparable<FloatValue>,
                ResettableValue<FloatValue>,
                CopyableValue<FloatValue>,
                Key<FloatValue> {
    private static final long serialVersionUID = 1L;

    private float value;

    /** Creates a value of 0. */
    public FloatValue() {}

    /**
     * Creates a value.
     *
     * @param value the value
     */
    public FloatValue(float value) {
        this.value = value;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public float getValue() {
        return value;
    }

    /**
     * Replaces the value.
     *
     * @param value the new value
     */
    public void setValue(float value) {
        this.value = value;
    }

    @Override
    public void setValue(FloatValue value) {
        this.value = value.value;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeFloat(value);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        value = in.readFloat();
    }

    @Override
    public int getBinaryLength() {
        return 4;
    }

    @Override
    public void copyTo(FloatValue target) {
        target.value = value;
    }

    @Override
    public FloatValue copy() {
        return new FloatValue(value);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 4);
    }

    @Override
    public int compareTo(FloatValue other) {
        return value < other.value ? -1 : value > other.value ? 1 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FloatValue
                && Float.floatToIntBits(value) == Float.floatToIntBits(((FloatValue) other).value);
    }

    @Override
    public int hashCode() {
        return Float.floatToIntBits(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
