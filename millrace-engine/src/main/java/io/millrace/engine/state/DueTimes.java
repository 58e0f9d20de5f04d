// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.Arrays;

/** A small set of times, in no order. Most rows have one or two. Hot path. */
public final class DueTimes {

    private static final int LINEAR = 16;

    private long[] times = new long[2];
    private int size;
    /** Takes over from the array when there are many; null before. */
    private java.util.HashSet<Long> many;

    /** Adds a time; false if it is there already. */
    public boolean add(long time) {
        if (many != null) {
            return many.add(time);
        }
        if (indexOf(time) >= 0) {
            return false;
        }
        if (size == LINEAR) {
            many = new java.util.HashSet<>();
            for (int i = 0; i < size; i++) {
                many.add(times[i]);
            }
            size = 0;
            return many.add(time);
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
        }
        times[size++] = time;
        return true;
    }

    /** Removes a time; false if it is not there. */
    public boolean remove(long time) {
        if (many != null) {
            boolean removed = many.remove(time);
            if (many.size() <= LINEAR / 2) {
                for (long left : many) {
                    times[size++] = left;
                }
                many = null;
            }
            return removed;
        }
        int index = indexOf(time);
        if (index < 0) {
            return false;
        }
        times[index] = times[--size];
        return true;
    }

    public boolean isEmpty() {
        return size == 0 && many == null;
    }

    private int indexOf(long time) {
        for (int i = 0; i < size; i++) {
            if (times[i] == time) {
                return i;
            }
        }
        return -1;
    }
}
