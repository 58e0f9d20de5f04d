// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple;

import io.millrace.util.StringUtils;

import java.util.Objects;

/**
 * A tuple of 2 fields, reachable by position or as {@code f0} to {@code f1}.
 *
 * <p>Mutable and not thread safe. Mirrors Flink 1.14's {@code Tuple2}; no known differences.
 *
 * @param <T0> type of field 0
 * @param <T1> type of field 1
 */
@SuppressWarnings("unchecked") // Tuple.copy and the accessors by position are unchecked
public class Tuple2<T0, T1> extends Tuple {
    private static final long serialVersionUID = 1L;

    /** Field 0. */
    public T0 f0;

    /** Field 1. */
    public T1 f1;

    /** Creates a tuple whose fields are all null. */
    public Tuple2() {}

    /**
     * Creates a tuple of the given values.
     *
     * @param f0 value of field 0
     * @param f1 value of field 1
     */
    public Tuple2(T0 f0, T1 f1) {
        this.f0 = f0;
        this.f1 = f1;
    }

    /**
     * Returns a new tuple of the given values, with the types taken from them.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @return the tuple
     */
    public static <T0, T1> Tuple2<T0, T1> of(T0 f0, T1 f1) {
        return new Tuple2<>(f0, f1);
    }

    @Override
    public int getArity() {
        return 2;
    }

    @Override
    public <T> T getField(int pos) {
        switch (pos) {
            case 0:
                return (T) f0;
            case 1:
                return (T) f1;
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
            case 1:
                f1 = (T1) value;
                break;
            default:
                throw outOfRange(pos);
        }
    }

    /**
     * Replaces the values of all fields.
     *
     * @param f0 value of field 0
     * @param f1 value of field 1
     */
    public void setFields(T0 f0, T1 f1) {
        this.f0 = f0;
        this.f1 = f1;
    }

    /**
     * Returns a new tuple with the two fields exchanged.
     *
     * @return the exchanged tuple
     */
    public Tuple2<T1, T0> swap() {
        return new Tuple2<>(f1, f0);
    }

    @Override
    public Tuple2<T0, T1> copy() {
        return new Tuple2<>(f0, f1);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Tuple2)) {
            return false;
        }
        Tuple2<?, ?> that = (Tuple2<?, ?>) other;
        return Objects.equals(f0, that.f0) && Objects.equals(f1, that.f1);
    }

    @Override
    public int hashCode() {
        int hash = Objects.hashCode(f0);
        hash = 31 * hash + Objects.hashCode(f1);
        return hash;
    }

    @Override
    public String toString() {
        return "("
                + StringUtils.arrayAwareToString(f0)
                + ","
                + StringUtils.arrayAwareToString(f1)
                + ")";
    }
}
