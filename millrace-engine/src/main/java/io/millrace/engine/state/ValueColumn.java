// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.Arrays;

/**
 * The first values of all rows of an operator, side by side. Hot path. Owned by the task's thread.
 *
 * <p>A value that is new with every record is written into something old, and the collector notes each such place, by cards
 * of 512 bytes. Fields of rows are scattered over as many cards as there are rows, more or less: with 20,000 keys noting them
 * and cleaning up after it took as much time as all the rest. Here some hundred share one. Values of windows, which come and
 * go with their objects, are fields.
 */
final class ValueColumn {

    private static final int INITIAL_CAPACITY = 16;
    private static final int[] NONE = {};

    private Object[] values = new Object[INITIAL_CAPACITY];
    /** Number of cells that are taken, or were. */
    private int end;
    /** Cells below {@link #end} that are free again. */
    private int[] free = NONE;

    private int freeCount;

    /** Number of values and free cells between them. */
    int cells() {
        return end;
    }

    Object get(int cell) {
        return values[cell];
    }

    /** An accumulator mostly is the same object as before: then there is nothing to write, nor for the collector to note. */
    void set(int cell, Object value) {
        Object[] present = values;
        if (present[cell] != value) {
            present[cell] = value;
        }
    }

    /** Takes a cell for a value. */
    int add(Object value) {
        int cell = freeCount > 0 ? free[--freeCount] : newCell();
        values[cell] = value;
        return cell;
    }

    private int newCell() {
        if (end == values.length) {
            values = Arrays.copyOf(values, 2 * end);
        }
        return end++;
    }

    /** Gives a cell back; a column that is empty is as small as at first. */
    void remove(int cell) {
        values[cell] = null;
        if (freeCount + 1 == end) {
            clear();
            return;
        }
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, Math.max(INITIAL_CAPACITY, 2 * freeCount));
        }
        free[freeCount++] = cell;
    }

    private void clear() {
        end = 0;
        freeCount = 0;
        if (values.length > INITIAL_CAPACITY) {
            values = new Object[INITIAL_CAPACITY];
            free = NONE;
        }
    }
}
