// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.Arrays;

/**
 * The first values of all rows of an operator, side by side. Hot path. Owned by the task's thread.
 *
 * <p>A value that is new with every record is written into something old, and the collector notes each such place, by cards
 * of 512 bytes. Fields of rows are scattered over as many cards as there are rows, more or less: with 20,000 keys noting them
 * and cleaning up after it took as much time as all the rest. Here 128 of them share one.
 */
final class ValueColumn {

    private static final int INITIAL_CAPACITY = 16;
    private static final int[] NONE = {};

    private Object[] values = new Object[INITIAL_CAPACITY];
    /** Number of places that were ever taken. */
    private int end;
    /** Places below {@link #end} that are free again. */
    private int[] free = NONE;

    private int freeCount;

    Object get(int place) {
        return values[place];
    }

    /** An accumulator mostly is the same object as before: then there is nothing to write, nor for the collector to note. */
    void set(int place, Object value) {
        Object[] present = values;
        if (present[place] != value) {
            present[place] = value;
        }
    }

    /** Takes a place for a value. */
    int add(Object value) {
        int place = freeCount > 0 ? free[--freeCount] : newPlace();
        values[place] = value;
        return place;
    }

    private int newPlace() {
        if (end == values.length) {
            values = Arrays.copyOf(values, 2 * end);
        }
        return end++;
    }

    /** Gives a place back. */
    void remove(int place) {
        values[place] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, Math.max(INITIAL_CAPACITY, 2 * freeCount));
        }
        free[freeCount++] = place;
    }
}
