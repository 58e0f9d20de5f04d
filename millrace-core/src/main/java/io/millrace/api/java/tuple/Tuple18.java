// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

// Written by tools/generate-tuples; change the template there, not this file.
package io.millrace.api.java.tuple;

import io.millrace.util.StringUtils;

import java.util.Objects;

/**
 * A tuple of 18 fields, reachable by position or as {@code f0} to {@code f17}.
 *
 * <p>Mutable and not thread safe. Mirrors Flink 1.14's {@code Tuple18}; no known differences.
 *
 * @param <T0> type of field 0
 * @param <T1> type of field 1
 * @param <T2> type of field 2
 * @param <T3> type of field 3
 * @param <T4> type of field 4
 * @param <T5> type of field 5
 * @param <T6> type of field 6
 * @param <T7> type of field 7
 * @param <T8> type of field 8
 * @param <T9> type of field 9
 * @param <T10> type of field 10
 * @param <T11> type of field 11
 * @param <T12> type of field 12
 * @param <T13> type of field 13
 * @param <T14> type of field 14
 * @param <T15> type of field 15
 * @param <T16> type of field 16
 * @param <T17> type of field 17
 */
@SuppressWarnings("unchecked") // Tuple.copy and the accessors by position are unchecked
public class Tuple18<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>
        extends Tuple {
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

    /** Field 8. */
    public T8 f8;

    /** Field 9. */
    public T9 f9;

    /** Field 10. */
    public T10 f10;

    /** Field 11. */
    public T11 f11;

    /** Field 12. */
    public T12 f12;

    /** Field 13. */
    public T13 f13;

    /** Field 14. */
    public T14 f14;

    /** Field 15. */
    public T15 f15;

    /** Field 16. */
    public T16 f16;

    /** Field 17. */
    public T17 f17;

    /** Creates a tuple whose fields are all null. */
    public Tuple18() {}

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
     * @param f8 value of field 8
     * @param f9 value of field 9
     * @param f10 value of field 10
     * @param f11 value of field 11
     * @param f12 value of field 12
     * @param f13 value of field 13
     * @param f14 value of field 14
     * @param f15 value of field 15
     * @param f16 value of field 16
     * @param f17 value of field 17
     */
    public Tuple18(
            T0 f0,
            T1 f1,
            T2 f2,
            T3 f3,
            T4 f4,
            T5 f5,
            T6 f6,
            T7 f7,
            T8 f8,
            T9 f9,
            T10 f10,
            T11 f11,
            T12 f12,
            T13 f13,
            T14 f14,
            T15 f15,
            T16 f16,
            T17 f17) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
        this.f6 = f6;
        this.f7 = f7;
        this.f8 = f8;
        this.f9 = f9;
        this.f10 = f10;
        this.f11 = f11;
        this.f12 = f12;
        this.f13 = f13;
        this.f14 = f14;
        this.f15 = f15;
        this.f16 = f16;
        this.f17 = f17;
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
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param f0 value of field 0
     * @param f1 value of field 1
     * @param f2 value of field 2
     * @param f3 value of field 3
     * @param f4 value of field 4
     * @param f5 value of field 5
     * @param f6 value of field 6
     * @param f7 value of field 7
     * @param f8 value of field 8
     * @param f9 value of field 9
     * @param f10 value of field 10
     * @param f11 value of field 11
     * @param f12 value of field 12
     * @param f13 value of field 13
     * @param f14 value of field 14
     * @param f15 value of field 15
     * @param f16 value of field 16
     * @param f17 value of field 17
     * @return the tuple
     */
    public static <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>
            Tuple18<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>
                    of(
                            T0 f0,
                            T1 f1,
                            T2 f2,
                            T3 f3,
                            T4 f4,
                            T5 f5,
                            T6 f6,
                            T7 f7,
                            T8 f8,
                            T9 f9,
                            T10 f10,
                            T11 f11,
                            T12 f12,
                            T13 f13,
                            T14 f14,
                            T15 f15,
                            T16 f16,
                            T17 f17) {
        return new Tuple18<>(
                f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17);
    }

    @Override
    public int getArity() {
        return 18;
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
            case 8:
                return (T) f8;
            case 9:
                return (T) f9;
            case 10:
                return (T) f10;
            case 11:
                return (T) f11;
            case 12:
                return (T) f12;
            case 13:
                return (T) f13;
            case 14:
                return (T) f14;
            case 15:
                return (T) f15;
            case 16:
                return (T) f16;
            case 17:
                return (T) f17;
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
            case 8:
                f8 = (T8) value;
                break;
            case 9:
                f9 = (T9) value;
                break;
            case 10:
                f10 = (T10) value;
                break;
            case 11:
                f11 = (T11) value;
                break;
            case 12:
                f12 = (T12) value;
                break;
            case 13:
                f13 = (T13) value;
                break;
            case 14:
                f14 = (T14) value;
                break;
            case 15:
                f15 = (T15) value;
                break;
            case 16:
                f16 = (T16) value;
                break;
            case 17:
                f17 = (T17) value;
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
     * @param f8 value of field 8
     * @param f9 value of field 9
     * @param f10 value of field 10
     * @param f11 value of field 11
     * @param f12 value of field 12
     * @param f13 value of field 13
     * @param f14 value of field 14
     * @param f15 value of field 15
     * @param f16 value of field 16
     * @param f17 value of field 17
     */
    public void setFields(
            T0 f0,
            T1 f1,
            T2 f2,
            T3 f3,
            T4 f4,
            T5 f5,
            T6 f6,
            T7 f7,
            T8 f8,
            T9 f9,
            T10 f10,
            T11 f11,
            T12 f12,
            T13 f13,
            T14 f14,
            T15 f15,
            T16 f16,
            T17 f17) {
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
        this.f4 = f4;
        this.f5 = f5;
        this.f6 = f6;
        this.f7 = f7;
        this.f8 = f8;
        this.f9 = f9;
        this.f10 = f10;
        this.f11 = f11;
        this.f12 = f12;
        this.f13 = f13;
        this.f14 = f14;
        this.f15 = f15;
        this.f16 = f16;
        this.f17 = f17;
    }

    @Override
    public Tuple18<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>
            copy() {
        return new Tuple18<>(
                f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Tuple18)) {
            return false;
        }
        Tuple18<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> that =
                (Tuple18<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?>) other;
        return Objects.equals(f0, that.f0)
                && Objects.equals(f1, that.f1)
                && Objects.equals(f2, that.f2)
                && Objects.equals(f3, that.f3)
                && Objects.equals(f4, that.f4)
                && Objects.equals(f5, that.f5)
                && Objects.equals(f6, that.f6)
                && Objects.equals(f7, that.f7)
                && Objects.equals(f8, that.f8)
                && Objects.equals(f9, that.f9)
                && Objects.equals(f10, that.f10)
                && Objects.equals(f11, that.f11)
                && Objects.equals(f12, that.f12)
                && Objects.equals(f13, that.f13)
                && Objects.equals(f14, that.f14)
                && Objects.equals(f15, that.f15)
                && Objects.equals(f16, that.f16)
                && Objects.equals(f17, that.f17);
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
        hash = 31 * hash + Objects.hashCode(f8);
        hash = 31 * hash + Objects.hashCode(f9);
        hash = 31 * hash + Objects.hashCode(f10);
        hash = 31 * hash + Objects.hashCode(f11);
        hash = 31 * hash + Objects.hashCode(f12);
        hash = 31 * hash + Objects.hashCode(f13);
        hash = 31 * hash + Objects.hashCode(f14);
        hash = 31 * hash + Objects.hashCode(f15);
        hash = 31 * hash + Objects.hashCode(f16);
        hash = 31 * hash + Objects.hashCode(f17);
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
                + ","
                + StringUtils.arrayAwareToString(f8)
                + ","
                + StringUtils.arrayAwareToString(f9)
                + ","
                + StringUtils.arrayAwareToString(f10)
                + ","
                + StringUtils.arrayAwareToString(f11)
                + ","
                + StringUtils.arrayAwareToString(f12)
                + ","
                + StringUtils.arrayAwareToString(f13)
                + ","
                + StringUtils.arrayAwareToString(f14)
                + ","
                + StringUtils.arrayAwareToString(f15)
                + ","
                + StringUtils.arrayAwareToString(f16)
                + ","
                + StringUtils.arrayAwareToString(f17)
                + ")";
    }
}
