// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.tuple;

import io.millrace.types.NullFieldException;

import java.io.Serializable;

/**
 * The common type of all tuples: a fixed number of fields, each with its own type.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple}; no known differences.
 */
public abstract class Tuple implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The largest number of fields a tuple can have. */
    public static final int MAX_ARITY = 25;

    private static final Class<?>[] CLASSES = {
        Tuple0.class, Tuple1.class, Tuple2.class, Tuple3.class, Tuple4.class, Tuple5.class,
        Tuple6.class, Tuple7.class, Tuple8.class, Tuple9.class, Tuple10.class, Tuple11.class,
        Tuple12.class, Tuple13.class, Tuple14.class, Tuple15.class, Tuple16.class, Tuple17.class,
        Tuple18.class, Tuple19.class, Tuple20.class, Tuple21.class, Tuple22.class, Tuple23.class,
        Tuple24.class, Tuple25.class
    };

    /** Creates a tuple. */
    public Tuple() {}

    /**
     * Returns the class of tuples with the given number of fields.
     *
     * @param arity number of fields, 0 to {@link #MAX_ARITY}
     * @return the tuple class
     * @throws IllegalArgumentException if there is no such tuple
     */
    @SuppressWarnings("unchecked")
    public static Class<? extends Tuple> getTupleClass(int arity) {
        if (arity < 0 || arity > MAX_ARITY) {
            throw new IllegalArgumentException(
                    "A tuple has 0 to " + MAX_ARITY + " fields, asked for " + arity + ".");
        }
        return (Class<? extends Tuple>) CLASSES[arity];
    }

    /**
     * Returns a tuple with the given number of fields, all null.
     *
     * @param arity number of fields, 0 to {@link #MAX_ARITY}
     * @return a new tuple; for arity 0 the shared {@link Tuple0#INSTANCE}
     * @throws IllegalArgumentException if there is no such tuple
     */
    public static Tuple newInstance(int arity) {
        switch (arity) {
            case 0:
                return Tuple0.INSTANCE;
            case 1:
                return new Tuple1<>();
            case 2:
                return new Tuple2<>();
            case 3:
                return new Tuple3<>();
            case 4:
                return new Tuple4<>();
            case 5:
                return new Tuple5<>();
            case 6:
                return new Tuple6<>();
            case 7:
                return new Tuple7<>();
            case 8:
                return new Tuple8<>();
            case 9:
                return new Tuple9<>();
            case 10:
                return new Tuple10<>();
            case 11:
                return new Tuple11<>();
            case 12:
                return new Tuple12<>();
            case 13:
                return new Tuple13<>();
            case 14:
                return new Tuple14<>();
            case 15:
                return new Tuple15<>();
            case 16:
                return new Tuple16<>();
            case 17:
                return new Tuple17<>();
            case 18:
                return new Tuple18<>();
            case 19:
                return new Tuple19<>();
            case 20:
                return new Tuple20<>();
            case 21:
                return new Tuple21<>();
            case 22:
                return new Tuple22<>();
            case 23:
                return new Tuple23<>();
            case 24:
                return new Tuple24<>();
            case 25:
                return new Tuple25<>();
            default:
                throw new IllegalArgumentException(
                        "A tuple has 0 to " + MAX_ARITY + " fields, asked for " + arity + ".");
        }
    }

    /**
     * Returns the field at a position.
     *
     * @param pos position, from 0
     * @param <T> type the caller expects; not checked here
     * @return the field, or null
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public abstract <T> T getField(int pos);

    /**
     * Returns the field at a position, which must not be null.
     *
     * @param pos position, from 0
     * @param <T> type the caller expects; not checked here
     * @return the field
     * @throws IndexOutOfBoundsException if there is no such position
     * @throws NullFieldException if the field is null
     */
    public <T> T getFieldNotNull(int pos) {
        T field = getField(pos);
        if (field == null) {
            throw new NullFieldException(pos);
        }
        return field;
    }

    /**
     * Sets the field at a position.
     *
     * @param value new value, may be null
     * @param pos position, from 0
     * @param <T> type of the value; the caller vouches that it fits the field
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public abstract <T> void setField(T value, int pos);

    /**
     * Returns the number of fields.
     *
     * @return the number of fields
     */
    public abstract int getArity();

    /**
     * Returns a new tuple that refers to the same field values.
     *
     * @param <T> type of this tuple
     * @return the shallow copy
     */
    public abstract <T extends Tuple> T copy();

    /** Shared by the generated accessors. */
    final IndexOutOfBoundsException outOfRange(int pos) {
        return new IndexOutOfBoundsException(
                "Position " + pos + " is outside of a tuple of " + getArity() + " fields.");
    }
}
