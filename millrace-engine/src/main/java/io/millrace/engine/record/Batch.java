// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.record;

import java.util.Arrays;

/**
 * Records, and between them marks, of one producer for one consumer: parallel arrays, no object per record.
 *
 * <p>Mark {@code i} stands before the record with index {@code markPosition(i)}. Owned by the producer until it is
 * published, by the consumer afterwards. Hot path.
 */
public final class Batch implements Packet {

    /** Most records in one batch. */
    public static final int CAPACITY = 512;

    private static final Mark[] NO_MARKS = {};
    private static final int[] NO_POSITIONS = {};

    private final Object[] values = new Object[CAPACITY];
    private final long[] timestamps = new long[CAPACITY];
    private int size;
    private Mark[] marks = NO_MARKS;
    private int[] markPositions = NO_POSITIONS;
    private int markCount;
    private long sizeBytes;

    /** Appends a record; the caller has sent it by the time it is full. */
    public void add(Object value, long timestamp) {
        int index = size;
        values[index] = value;
        timestamps[index] = timestamp;
        size = index + 1;
    }

    /**
     * Appends a mark behind the records so far. Watermarks without records between them are all kept: what fires at one must
     * not see the next as the current one.
     */
    public void add(Mark mark) {
        if (markCount == marks.length) {
            int capacity = Math.max(4, 2 * markCount);
            marks = Arrays.copyOf(marks, capacity);
            markPositions = Arrays.copyOf(markPositions, capacity);
        }
        marks[markCount] = mark;
        markPositions[markCount++] = size;
    }

    /** Number of records. */
    public int size() {
        return size;
    }

    public Object value(int index) {
        return values[index];
    }

    public long timestamp(int index) {
        return timestamps[index];
    }

    public int markCount() {
        return markCount;
    }

    public Mark mark(int index) {
        return marks[index];
    }

    /** Index of the record before which the mark stands; {@link #size()} if it stands behind the last. */
    public int markPosition(int index) {
        return markPositions[index];
    }

    /** Estimated size of the records in bytes. */
    public long sizeBytes() {
        return sizeBytes;
    }

    public void setSizeBytes(long estimate) {
        sizeBytes = estimate;
    }

    /** Makes the batch empty for its next use and lets go of the records. */
    public void clear() {
        Arrays.fill(values, 0, size, null);
        Arrays.fill(marks, 0, markCount, null);
        size = 0;
        markCount = 0;
        sizeBytes = 0;
    }
}
