// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.typeutils.TypeSerializer;

/**
 * Rows in a hash table on the heap. Hot path. Owned by the task's thread.
 *
 * <p>A key that has no row gets one when it becomes current; the row goes when another key becomes current, if it holds
 * nothing by then. So an operator without state keeps one row, not one per key.
 */
public final class HeapKeyedStore implements KeyedStore {

    private static final int INITIAL_CAPACITY = 64;

    /** Copies keys that become rows' own, or null if keys cannot change. */
    private final TypeSerializer<Object> keyCopier;

    private final StateCursor cursor = new StateCursor();
    private final StateTable states = new StateTable(cursor);
    private KeyRow[] buckets = new KeyRow[INITIAL_CAPACITY];
    private int size;
    private KeyRow current;

    @SuppressWarnings("unchecked")
    public HeapKeyedStore(TypeSerializer<?> keySerializer) {
        this.keyCopier =
                keySerializer.isImmutableType() ? null : (TypeSerializer<Object>) keySerializer;
    }

    @Override
    public void selectKey(Object key) {
        int hash = spread(key.hashCode());
        KeyRow previous = current;
        if (previous != null) {
            if (previous.hash == hash && previous.key.equals(key)) {
                return;
            }
            if (previous.isEmpty()) {
                remove(previous);
            }
        }
        KeyRow row = buckets[hash & (buckets.length - 1)];
        while (row != null && !(row.hash == hash && row.key.equals(key))) {
            row = row.next;
        }
        if (row == null) {
            row = new KeyRow(keyCopier == null ? key : keyCopier.copy(key), hash);
            insert(row);
        }
        current = row;
        cursor.moveTo(row);
    }

    @Override
    public void selectRow(KeyRow row) {
        if (row == current) {
            return;
        }
        if (current != null && current.isEmpty()) {
            remove(current);
        }
        current = row;
        cursor.moveTo(row);
    }

    @Override
    public KeyRow currentRow() {
        if (current == null) {
            throw new NullPointerException(
                    "No key set. This method should not be called outside of a keyed context.");
        }
        return current;
    }

    @Override
    public StateTable states() {
        return states;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private void insert(KeyRow row) {
        if (size >= buckets.length - (buckets.length >> 2)) {
            grow();
        }
        int index = row.hash & (buckets.length - 1);
        row.next = buckets[index];
        buckets[index] = row;
        size++;
    }

    private void remove(KeyRow row) {
        int index = row.hash & (buckets.length - 1);
        KeyRow before = null;
        for (KeyRow candidate = buckets[index]; candidate != null; candidate = candidate.next) {
            if (candidate == row) {
                if (before == null) {
                    buckets[index] = row.next;
                } else {
                    before.next = row.next;
                }
                row.next = null;
                size--;
                return;
            }
            before = candidate;
        }
    }

    private void grow() {
        KeyRow[] old = buckets;
        buckets = new KeyRow[old.length * 2];
        for (KeyRow head : old) {
            KeyRow row = head;
            while (row != null) {
                KeyRow next = row.next;
                int index = row.hash & (buckets.length - 1);
                row.next = buckets[index];
                buckets[index] = row;
                row = next;
            }
        }
    }
}
