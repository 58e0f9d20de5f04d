// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * A {@code double} that can be changed.
 *
 * <p>Mirrors Flink 1.14's {@code DoubleValue}; no known differences.
 */
@SuppressWarnings("deprecation")
public class DoubleValue
        implements Comparable<DoubleValue>,
                ResettableValue<DoubleValue>,
                CopyableValue<DoubleValue>,
                Key<DoubleValue> {
    private static final long serialVersionUID = 1L;

    private double value;

    /** Creates a value of 0. */
    public DoubleValue() {}

    /**
     * Creates a value.
     *
     * @param value the value
     */
    public DoubleValue(double value) {
        this.value = value;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public double getValue() {
        return value;
    }

    /**
     * Replaces the value.
     *
     * @param value the new value
     */
    public void setValue(double value) {
        this.value = value;
    }

    @Override
    public void setValue(DoubleValue value) {
        this.value = value.value;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeDouble(value);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        value = in.readDouble();
    }

    @Override
    public int getBinaryLength() {
        return 8;
    }

    @Override
    public void copyTo(DoubleValue target) {
        target.value = value;
    }

    @Override
    public DoubleValue copy() {
        return new DoubleValue(value);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public int compareTo(DoubleValue other) {
        return value < other.value ? -1 : value > other.value ? 1 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleValue
                && Double.doubleToLongBits(value)
                        == Double.doubleToLongBits(((DoubleValue) other).value);
    }

    @Override
    public int hashCode() {
        return 31 + Double.hashCode(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
