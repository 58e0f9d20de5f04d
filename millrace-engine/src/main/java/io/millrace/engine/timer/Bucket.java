// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import io.millrace.engine.state.StateSlots;

import java.util.Arrays;

/** The holders that asked for one time, in order of registration. Hot path. */
final class Bucket {

    /** Holders above which the array is not worth keeping for another time. */
    private static final int MAX_KEPT = 4096;

    long time;
    StateSlots[] holders = new StateSlots[2];
    int size;
    /** Hints that lead nowhere, at least. */
    int stale;
    /** Whether all timers of this time were deleted; it stays in the table, in case one comes. */
    boolean isIdle;
    /** The next one that waits for another time; null if there is none. */
    Bucket next;

    void add(StateSlots holder) {
        if (size == holders.length) {
            holders = Arrays.copyOf(holders, size * 2);
        }
        holders[size++] = holder;
    }

    /** Puts others, from an index on, before those that are here. */
    void addBefore(Bucket others, int from) {
        int count = others.size - from;
        StateSlots[] all = new StateSlots[count + Math.max(size, 2)];
        System.arraycopy(others.holders, from, all, 0, count);
        System.arraycopy(holders, 0, all, count, size);
        holders = all;
        size += count;
    }

    /** Forgets the holders from an index on. */
    void truncate(int newSize) {
        Arrays.fill(holders, newSize, size, null);
        size = newSize;
    }

    /** Forgets everything, to be used for another time. */
    void reset() {
        if (holders.length > MAX_KEPT) {
            holders = new StateSlots[2];
            size = 0;
        } else {
            truncate(0);
        }
        stale = 0;
        isIdle = false;
    }
}
