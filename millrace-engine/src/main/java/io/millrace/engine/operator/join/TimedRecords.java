// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.join;

import java.util.Arrays;

/**
 * Records in the order of their timestamps; those with the same one as they came. Hot path. Owned by the task's thread.
 *
 * <p>Sorted arrays with room at both ends: records mostly come in the order of time and go from the front, so that adding one is
 * writing it at the end, removing is moving an index, and a span is found by halving.
 */
final class TimedRecords {

    private static final int INITIAL_CAPACITY = 4;

    private long[] timestamps = new long[INITIAL_CAPACITY];
    private Object[] values = new Object[INITIAL_CAPACITY];
    /** Index of the first record. */
    private int start;
    /** Index behind the last record. */
    private int end;

    boolean isEmpty() {
        return start == end;
    }

    /** Index behind the last record. */
    int end() {
        return end;
    }

    long timestamp(int index) {
        return timestamps[index];
    }

    Object value(int index) {
        return values[index];
    }

    /** Timestamp of the first record; there is one. */
    long firstTimestamp() {
        return timestamps[start];
    }

    void add(Object value, long timestamp) {
        if (end == values.length) {
            makeRoom();
        }
        int place = end;
        if (place > start && timestamps[place - 1] > timestamp) {
            place = timestamp == Long.MAX_VALUE ? end : indexFrom(timestamp + 1);
            System.arraycopy(timestamps, place, timestamps, place + 1, end - place);
            System.arraycopy(values, place, values, place + 1, end - place);
        }
        timestamps[place] = timestamp;
        values[place] = value;
        end++;
    }

    /** Moves the records to the front of the arrays, which are made longer if they are more than half full. */
    private void makeRoom() {
        int count = end - start;
        int capacity = values.length;
        long[] newTimestamps = timestamps;
        Object[] newValues = values;
        if (count > capacity / 2) {
            newTimestamps = new long[2 * capacity];
            newValues = new Object[2 * capacity];
        }
        System.arraycopy(timestamps, start, newTimestamps, 0, count);
        System.arraycopy(values, start, newValues, 0, count);
        if (newValues == values) {
            Arrays.fill(newValues, count, end, null);
        }
        timestamps = newTimestamps;
        values = newValues;
        start = 0;
        end = count;
    }

    /** Index of the first record at a time or later; {@link #end} if there is none. */
    int indexFrom(long time) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timestamps[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Removes all records at a time or earlier. */
    void removeUpTo(long time) {
        int index = start;
        while (index < end && timestamps[index] <= time) {
            values[index++] = null;
        }
        start = index;
    }
}
