// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/**
 * Rows by keys that are all longs, or all ints, without an object per key in the search: the keys lie as longs in an array of
 * their own beside the rows. Hot path.
 *
 * <p>A stream whose types were not checked may have other keys in spite of its declared type; those are kept apart.
 */
final class NumberKeyedStore extends OpenKeyedStore {

    private final boolean areInts;

    private long[] keys = new long[INITIAL_CAPACITY];
    private int shift = LongHash.shift(INITIAL_CAPACITY);

    private long currentKey;
    /** Whether the current key is such a number at all. */
    private boolean hasCurrentKey;
    /** Rows of keys that are no such numbers; null if there never was one. */
    private Map<Object, KeyRow> strangers;

    /** @param areInts whether keys are ints, not longs */
    NumberKeyedStore(boolean areInts) {
        this.areInts = areInts;
    }

    @Override
    public void selectKey(Object key) {
        if (!isNumber(key)) {
            selectStranger(key);
            return;
        }
        long sought = number(key);
        if (sought == currentKey && hasCurrentKey) {
            return;
        }
        leave();
        currentKey = sought;
        hasCurrentKey = true;
        long[] present = keys;
        KeyRow[] table = rows;
        int mask = table.length - 1;
        int index = LongHash.index(sought, shift);
        while (table[index] != null) {
            if (present[index] == sought) {
                moveTo(index);
                return;
            }
            index = (index + 1) & mask;
        }
        present[index] = sought;
        moveToNew(newRow(key), index);
    }

    private boolean isNumber(Object key) {
        return areInts ? key instanceof Integer : key instanceof Long;
    }

    private long number(Object key) {
        return areInts ? (Integer) key : (Long) key;
    }

    private void selectStranger(Object key) {
        requireNonNull(key, "key");
        if (strangers == null) {
            strangers = new HashMap<>();
        }
        KeyRow current = currentOrNull();
        if (current != null && current.key().equals(key)) {
            return;
        }
        leave();
        hasCurrentKey = false;
        moveTo(strangers.computeIfAbsent(key, KeyRow::new));
    }

    @Override
    void onRowSelected(KeyRow row) {
        hasCurrentKey = isNumber(row.key());
        if (hasCurrentKey) {
            currentKey = number(row.key());
        }
    }

    @Override
    public int size() {
        return super.size() + (strangers == null ? 0 : strangers.size());
    }

    @Override
    int find(KeyRow row) {
        if (!hasCurrentKey) {
            return -1;
        }
        int mask = rows.length - 1;
        int index = LongHash.index(currentKey, shift);
        while (rows[index] != row) {
            if (rows[index] == null) {
                return -1;
            }
            index = (index + 1) & mask;
        }
        return index;
    }

    @Override
    void removeElsewhere(KeyRow row) {
        if (strangers != null) {
            strangers.remove(row.key(), row);
        }
    }

    @Override
    int home(int index) {
        return LongHash.index(keys[index], shift);
    }

    @Override
    void moveKey(int from, int to) {
        keys[to] = keys[from];
    }

    @Override
    void grow(KeyRow[] oldRows) {
        long[] oldKeys = keys;
        int capacity = oldRows.length * 2;
        int mask = capacity - 1;
        keys = new long[capacity];
        rows = new KeyRow[capacity];
        shift = LongHash.shift(capacity);
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != null) {
                int index = LongHash.index(oldKeys[i], shift);
                while (rows[index] != null) {
                    index = (index + 1) & mask;
                }
                keys[index] = oldKeys[i];
                rows[index] = oldRows[i];
            }
        }
    }
}
