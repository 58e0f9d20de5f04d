// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import java.util.Arrays;

/** A priority queue of longs, the smallest first: a heap with four children to a node. Hot path. */
final class LongHeap {

    private long[] values = new long[16];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The smallest value; there must be one. */
    long first() {
        return values[0];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        long[] heap = values;
        int index = size++;
        while (index > 0) {
            int parent = (index - 1) >> 2;
            if (heap[parent] <= value) {
                break;
            }
            heap[index] = heap[parent];
            index = parent;
        }
        heap[index] = value;
    }

    /** Takes out the smallest value; there must be one. */
    long removeFirst() {
        long[] heap = values;
        long first = heap[0];
        int count = --size;
        long value = heap[count];
        int index = 0;
        while (true) {
            int child = (index << 2) + 1;
            if (child >= count) {
                break;
            }
            int end = Math.min(child + 4, count);
            int least = child;
            for (int i = child + 1; i < end; i++) {
                if (heap[i] < heap[least]) {
                    least = i;
                }
            }
            if (heap[least] >= value) {
                break;
            }
            heap[index] = heap[least];
            index = least;
        }
        heap[index] = value;
        return first;
    }

    void clear() {
        size = 0;
        if (values.length > 1024) {
            values = new long[16];
        }
    }
}
