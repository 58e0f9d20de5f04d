// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple;

import io.millrace.util.StringUtils;

import java.util.Objects;

/**
 * A tuple of 8 fields, reachable by position or as {@code f0} to {@code f7}.
 *
 * <p>Mutable and not thread safe. Mirrors Flink 1.14's {@code Tuple8}; no known differences.
 *
 * @param <T0> type of field 0
 * @param <T1> type of field 1
 * @param <T2> type of field 2
 * @param <T3> type of field 3
 * @param <T4> type of field 4
 * @param <T5> type of field 5
 * @param <T6> type of field 6
 * @param <T7> type of field 7
 */
@SuppressWarnings("unchecked") // Tuple.copy and the accessors by position are unchecked
public class Tuple8<T0, T1, T2, T3, T4, T5, T6, T7> extends Tuple {
    private static final long serialVersionUID = 1L;

    /** Field 0. */
    public T0 f0;

    /** Field 1. */
    public T1 f1;

    /** Field 2. */
    public T2 f2;

    /** Field 3. */
    public T3 f3;

    /** Field 4. */
    public T4 f4;

    /** Field 5. */
    public T5 f5;

    /** Field 6. */
    public T6 f6;

    /** Field 7. */
    public T7 f7;

    /** Creates a tuple whose fields are all null. */
    public Tuple8() {}

    /**
     * Creates a tuple of the given values.
     *
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @param f2 value of field 2
     * @param f3 value of field 3
     * @param f4 value of field 4
     * @param f5 value of field 5
     * @param f6 value of field 6
     * @param f7 value of field 7
     */
    public Tuple8(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5, T6 f6, T7 f7) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
        this.f6 = f6;
        this.f7 = f7;
    }

    /**
     * Returns a new tuple of the given values, with the types taken from them.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @param f2 value of field 2
     * @param f3 value of field 3
     * @param f4 value of field 4
     * @param f5 value of field 5
     * @param f6 value of field 6
     * @param f7 value of field 7
     * @return the tuple
     */
    public static <T0, T1, T2, T3, T4, T5, T6, T7> Tuple8<T0, T1, T2, T3, T4, T5, T6, T7> of(
            T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5, T6 f6, T7 f7) {
        return new Tuple8<>(f0, f1, f2, f3, f4, f5, f6, f7);
    }

    @Override
    public int getArity() {
        return 8;
    }

    @Override
    public <T> T getField(int pos) {
        switch (pos) {
            case 0:
                return (T) f0;
            case 1:
                return (T) f1;
            case 2:
                return (T) f2;
            case 3:
                return (T) f3;
            case 4:
                return (T) f4;
            case 5:
                return (T) f5;
            case 6:
                return (T) f6;
            case 7:
                return (T) f7;
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
            case 2:
                f2 = (T2) value;
                break;
            case 3:
                f3 = (T3) value;
                break;
            case 4:
                f4 = (T4) value;
                break;
            case 5:
                f5 = (T5) value;
                break;
            case 6:
                f6 = (T6) value;
                break;
            case 7:
                f7 = (T7) value;
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
     * @param f2 value of field 2
     * @param f3 value of field 3
     * @param f4 value of field 4
     * @param f5 value of field 5
     * @param f6 value of field 6
     * @param f7 value of field 7
     */
    public void setFields(T0 f0, T1 f1, T2 f2, T3 f3, T4 f4, T5 f5, T6 f6, T7 f7) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
        this.f6 = f6;
        this.f7 = f7;
    }

    @Override
    public Tuple8<T0, T1, T2, T3, T4, T5, T6, T7> copy() {
        return new Tuple8<>(f0, f1, f2, f3, f4, f5, f6, f7);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Tuple8)) {
            return false;
        }
        Tuple8<?, ?, ?, ?, ?, ?, ?, ?> that = (Tuple8<?, ?, ?, ?, ?, ?, ?, ?>) other;
        return Objects.equals(f0, that.f0)
                && Objects.equals(f1, that.f1)
                && Objects.equals(f2, that.f2)
                && Objects.equals(f3, that.f3)
                && Objects.equals(f4, that.f4)
                && Objects.equals(f5, that.f5)
                && Objects.equals(f6, that.f6)
                && Objects.equals(f7, that.f7);
    }

    @Override
    public int hashCode() {
        int hash = Objects.hashCode(f0);
        hash = 31 * hash + Objects.hashCode(f1);
        hash = 31 * hash + Objects.hashCode(f2);
        hash = 31 * hash + Objects.hashCode(f3);
        hash = 31 * hash + Objects.hashCode(f4);
        hash = 31 * hash + Objects.hashCode(f5);
        hash = 31 * hash + Objects.hashCode(f6);
        hash = 31 * hash + Objects.hashCode(f7);
        return hash;
    }

    @Override
    public String toString() {
        return "("
                + StringUtils.arrayAwareToString(f0)
                + ","
                + StringUtils.arrayAwareToString(f1)
                + ","
                + StringUtils.arrayAwareToString(f2)
                + ","
                + StringUtils.arrayAwareToString(f3)
                + ","
                + StringUtils.arrayAwareToString(f4)
                + ","
                + StringUtils.arrayAwareToString(f5)
                + ","
                + StringUtils.arrayAwareToString(f6)
                + ","
                + StringUtils.arrayAwareToString(f7)
                + ")";
    }
}
