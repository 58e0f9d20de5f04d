// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/**
 * A {@code boolean} that can be changed.
 *
 * <p>Mirrors Flink 1.14's {@code BooleanValue} without the normalized key bytes.
 */
@SuppressWarnings("deprecation")
public class BooleanValue
        implements NormalizableKey<BooleanValue>,
                ResettableValue<BooleanValue>,
                CopyableValue<BooleanValue> {
    private static final long serialVersionUID = 1L;

    /** A value of true; shared, so it must not be changed. */
    public static final BooleanValue TRUE = new BooleanValue(true);

    /** A value of false; shared, so it must not be changed. */
    public static final BooleanValue FALSE = new BooleanValue(false);

    private boolean value;

    /** Creates a value of false. */
    public BooleanValue() {}

    /**
     * Creates a value.
     *
     * @param value the value
     */
    public BooleanValue(boolean value) {
        this.value = value;
    }

    /**
     * Returns the value; the same as {@link #getValue()}.
     *
     * @return the value
     */
    public boolean get() {
        return value;
    }

    /**
     * Replaces the value; the same as {@link #setValue(boolean)}.
     *
     * @param value the new value
     */
    public void set(boolean value) {
        this.value = value;
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public boolean getValue() {
        return value;
    }

    /**
     * Replaces the value.
     *
     * @param value the new value
     */
    public void setValue(boolean value) {
        this.value = value;
    }

    @Override
    public void setValue(BooleanValue value) {
        this.value = value.value;
    }

    @Override
    public void write(DataOutputView out) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void read(DataInputView in) throws IOException {
        value = in.readBoolean();
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
        NormalizedKeys.put(target, offset, len, value ? 1 : 0, 1);
    }

    @Override
    public void copyTo(BooleanValue target) {
        target.value = value;
    }

    @Override
    public BooleanValue copy() {
        return new BooleanValue(value);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 1);
    }

    @Override
    public int compareTo(BooleanValue other) {
        return Boolean.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BooleanValue && value == ((BooleanValue) other).value;
    }

    @Override
    public int hashCode() {
        return value ? 1 : 0;
    }

    @Override
    public String toString() {
        return value ? "true" : "false";
    }
}
