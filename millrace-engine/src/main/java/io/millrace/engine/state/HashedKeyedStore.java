// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.typeutils.TypeSerializer;

/** Rows by keys of any type; the hashes lie in an array of their own beside the rows. Hot path. */
final class HashedKeyedStore extends OpenKeyedStore {

    /** Copies keys that become rows' own, or null if keys cannot change. */
    private final TypeSerializer<Object> keyCopier;

    private int[] hashes = new int[INITIAL_CAPACITY];
    private int currentHash;

    @SuppressWarnings("unchecked")
    HashedKeyedStore(TypeSerializer<?> keySerializer) {
        this.keyCopier =
                keySerializer.isImmutableType() ? null : (TypeSerializer<Object>) keySerializer;
    }

    @Override
    public void selectKey(Object key) {
        int hash = spread(key.hashCode());
        if (hash == currentHash) {
            KeyRow current = currentOrNull();
            if (current != null && current.key().equals(key)) {
                return;
            }
        }
        leave();
        currentHash = hash;
        int[] present = hashes;
        KeyRow[] table = rows;
        int mask = table.length - 1;
        int index = hash & mask;
        for (KeyRow row = table[index]; row != null; row = table[index]) {
            if (present[index] == hash && row.key().equals(key)) {
                moveTo(index);
                return;
            }
            index = (index + 1) & mask;
        }
        present[index] = hash;
        moveToNew(newRow(keyCopier == null ? key : keyCopier.copy(key)), index);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    @Override
    void onRowSelected(KeyRow row) {
        currentHash = spread(row.key().hashCode());
    }

    @Override
    int find(KeyRow row) {
        int mask = rows.length - 1;
        int index = currentHash & mask;
        while (rows[index] != row) {
            if (rows[index] == null) {
                return -1;
            }
            index = (index + 1) & mask;
        }
        return index;
    }

    @Override
    int home(int index) {
        return hashes[index] & (rows.length - 1);
    }

    @Override
    void moveKey(int from, int to) {
        hashes[to] = hashes[from];
    }

    @Override
    void grow(KeyRow[] oldRows) {
        int[] oldHashes = hashes;
        int capacity = oldRows.length * 2;
        int mask = capacity - 1;
        hashes = new int[capacity];
        rows = new KeyRow[capacity];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != null) {
                int index = oldHashes[i] & mask;
                while (rows[index] != null) {
                    index = (index + 1) & mask;
                }
                hashes[index] = oldHashes[i];
                rows[index] = oldRows[i];
            }
        }
    }
}
