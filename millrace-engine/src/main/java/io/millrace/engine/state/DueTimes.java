// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.Arrays;

/**
 * A set of times, in no order. Hot path.
 *
 * <p>Few times are a list that is searched. Many are a hash table with open addressing, whose free places hold 0; so the
 * time 0 itself is kept apart.
 */
final class DueTimes {

    private static final int LINEAR = 16;
    private static final long[] NONE = {};

    /** The list, or the table. */
    private long[] times = NONE;
    /** Number of times, without the 0 of a table. */
    private int size;

    private boolean isTable;
    /** Whether there is the time 0, if this is a table. */
    private boolean hasZero;

    /** Adds a time; false if it is there already. */
    boolean add(long time) {
        if (isTable) {
            return addToTable(time);
        }
        if (indexOf(time) >= 0) {
            return false;
        }
        if (size == LINEAR) {
            rebuild(LINEAR * 4);
            return addToTable(time);
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, Math.max(2, size * 2));
        }
        times[size++] = time;
        return true;
    }

    boolean contains(long time) {
        if (isTable) {
            return time == 0 ? hasZero : times[find(time)] == time;
        }
        return indexOf(time) >= 0;
    }

    /** Removes a time; false if it is not there. */
    boolean remove(long time) {
        if (isTable) {
            return removeFromTable(time);
        }
        int index = indexOf(time);
        if (index < 0) {
            return false;
        }
        times[index] = times[--size];
        return true;
    }

    boolean isEmpty() {
        return size == 0 && !hasZero;
    }

    private int indexOf(long time) {
        for (int i = 0; i < size; i++) {
            if (times[i] == time) {
                return i;
            }
        }
        return -1;
    }

    private boolean addToTable(long time) {
        if (time == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        int index = find(time);
        if (times[index] == time) {
            return false;
        }
        times[index] = time;
        if (++size > times.length >> 1) {
            rebuild(times.length * 2);
        }
        return true;
    }

    private boolean removeFromTable(long time) {
        if (time == 0) {
            boolean wasThere = hasZero;
            hasZero = false;
            return wasThere;
        }
        int index = find(time);
        if (times[index] != time) {
            return false;
        }
        closeGap(index);
        size--;
        if (size <= LINEAR / 2) {
            becomeList();
        } else if (times.length > LINEAR * 4 && size < times.length >> 3) {
            rebuild(times.length >> 1);
        }
        return true;
    }

    /** Where a time is, or the free place where it belongs. */
    private int find(long time) {
        int mask = times.length - 1;
        int index = home(time, times.length);
        while (times[index] != 0 && times[index] != time) {
            index = (index + 1) & mask;
        }
        return index;
    }

    /** Moves up what was pushed behind a place that is free now. */
    private void closeGap(int free) {
        int mask = times.length - 1;
        int gap = free;
        for (int i = (gap + 1) & mask; times[i] != 0; i = (i + 1) & mask) {
            int distance = (i - home(times[i], times.length)) & mask;
            if (distance >= ((i - gap) & mask)) {
                times[gap] = times[i];
                gap = i;
            }
        }
        times[gap] = 0;
    }

    /** Makes a table of the list, or of another table. */
    private void rebuild(int capacity) {
        long[] old = times;
        int count = isTable ? old.length : size;
        times = new long[capacity];
        for (int i = 0; i < count; i++) {
            long time = old[i];
            if (time != 0) {
                times[find(time)] = time;
            } else if (!isTable) {
                hasZero = true;
                size--;
            }
        }
        isTable = true;
    }

    private void becomeList() {
        long[] table = times;
        times = new long[LINEAR];
        size = 0;
        for (long time : table) {
            if (time != 0) {
                times[size++] = time;
            }
        }
        if (hasZero) {
            times[size++] = 0;
            hasZero = false;
        }
        isTable = false;
    }

    private static int home(long time, int capacity) {
        return LongHash.index(time, LongHash.shift(capacity));
    }
}
