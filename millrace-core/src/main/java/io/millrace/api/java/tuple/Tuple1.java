// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple;

import io.millrace.util.StringUtils;

import java.util.Objects;

/**
 * A tuple of 1 field, reachable by position or as {@code f0}.
 *
 * <p>Mutable and not thread safe. Mirrors Flink 1.14's {@code Tuple1}; no known differences.
 *
 * @param <T0> type of field 0
 */
@SuppressWarnings("unchecked") // Tuple.copy and the accessors by position are unchecked
public class Tuple1<T0> extends Tuple {
    private static final long serialVersionUID = 1L;

    /** Field 0. */
    public T0 f0;

    /** Creates a tuple whose fields are all null. */
    public Tuple1() {}

    /**
     * Creates a tuple of the given values.
     *
     * @param f0 value of field 0
     */
    public Tuple1(T0 f0) {
        this.f0 = f0;
    }

    /**
     * Returns a new tuple of the given values, with the types taken from them.
     *
     * @param <T0> type of field 0
     * @param f0 value of field 0
     * @return the tuple
     */
    public static <T0> Tuple1<T0> of(T0 f0) {
        return new Tuple1<>(f0);
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public <T> T getField(int pos) {
        switch (pos) {
            case 0:
                return (T) f0;
            default:
                throw outOfRange(pos);
        }
    }

    @Override
    public <T> void setField(T value, int pos) {
        switch (pos) {
            case 0:
                f0 = (T0) value;
                break;
            default:
                throw outOfRange(pos);
        }
    }

    /**
     * Replaces the values of all fields.
     *
     * @param f0 value of field 0
     */
    public void setFields(T0 f0) {
        this.f0 = f0;
    }

    @Override
    public Tuple1<T0> copy() {
        return new Tuple1<>(f0);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Tuple1)) {
            return false;
        }
        Tuple1<?> that = (Tuple1<?>) other;
        return Objects.equals(f0, that.f0);
    }

    @Override
    public int hashCode() {
        int hash = Objects.hashCode(f0);
        return hash;
    }

    @Override
    public String toString() {
        return "(" + StringUtils.arrayAwareToString(f0) + ")";
    }
}
