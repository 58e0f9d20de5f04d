// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.Clock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows in a hash table on the heap. Hot path. Owned by the task's thread.
 *
 * <p>A key that has no row gets one when it becomes current; the row goes when another key becomes current, if it holds
 * nothing by then. So an operator without state keeps one row, not one per key.
 *
 * <p>The plain store, which the others must agree with: chains of rows, keys compared as objects.
 */
public final class HeapKeyedStore implements KeyedStore, ScannedRows {

    private static final int INITIAL_CAPACITY = 64;

    private final KeyCopier keyCopier;
    private final StateCursor cursor = new StateCursor();
    private final Clock clock;
    private final StateTable states;
    private final ValueColumn firsts = new ValueColumn();
    private ChainedRow[] buckets = new ChainedRow[INITIAL_CAPACITY];
    private int size;
    private ChainedRow current;
    /** To be called when another key becomes current; null if nobody asked for it. */
    private Runnable onKeyChange;
    /** The row that will be current, while that is called. */
    private KeyRow arriving;

    public HeapKeyedStore(TypeSerializer<?> keySerializer, Clock clock) {
        this.keyCopier = new KeyCopier(keySerializer);
        this.clock = clock;
        this.states = new StateTable(new ExpiringStates(cursor, clock, this, null));
    }

    @Override
    public void selectKey(Object key) {
        int hash = spread(key.hashCode());
        ChainedRow previous = current;
        if (previous != null) {
            if (previous.code() == hash && previous.key().equals(key)) {
                return;
            }
            leave(previous);
        }
        ChainedRow row = buckets[hash & (buckets.length - 1)];
        while (row != null && !(row.code() == hash && row.key().equals(key))) {
            row = row.next;
        }
        if (row == null) {
            row = new ChainedRow(keyCopier.own(key), hash, firsts);
            insert(row);
        }
        current = row;
        cursor.moveTo(row);
    }

    private void leave(ChainedRow row) {
        if (row.isEmpty()) {
            remove(row);
        }
        if (onKeyChange != null) {
            onKeyChange.run();
        }
    }

    @Override
    public void selectRow(KeyRow row) {
        if (row == current) {
            return;
        }
        if (current != null) {
            arriving = row;
            leave(current);
            arriving = null;
        }
        current = (ChainedRow) row;
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

    @Override
    public List<KeyRow> rowsWith(int slot) {
        List<KeyRow> found = new ArrayList<>();
        for (ChainedRow head : buckets) {
            for (ChainedRow row = head; row != null; row = row.next) {
                if (row.get(slot) != null) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    @Override
    public StateTable newNamespaceStates(StateCursor namespaces, Predicate<Object> isOurs) {
        return new StateTable(new ExpiringStates(namespaces, clock, this, isOurs));
    }

    @Override
    public int places() {
        return buckets.length;
    }

    @Override
    public int visit(int place, Visitor visitor) {
        int found = 0;
        ChainedRow row = buckets[place];
        while (row != null) {
            ChainedRow next = row.next;
            boolean isCurrent = row == current || row == arriving;
            found += visitor.visit(row, isCurrent);
            if (!isCurrent && row.isEmpty()) {
                remove(row);
            }
            row = next;
        }
        return found;
    }

    @Override
    public void onKeyChange(Runnable action) {
        Runnable before = onKeyChange;
        onKeyChange = before == null
                ? action
                : () -> {
                    before.run();
                    action.run();
                };
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int held() {
        return current != null && current.isEmpty() ? Math.max(0, size - 1) : size;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    private void insert(ChainedRow row) {
        if (size >= buckets.length - (buckets.length >> 2)) {
            grow();
        }
        int index = (int) row.code() & (buckets.length - 1);
        row.next = buckets[index];
        buckets[index] = row;
        size++;
    }

    private void remove(ChainedRow row) {
        int index = (int) row.code() & (buckets.length - 1);
        ChainedRow before = null;
        for (ChainedRow candidate = buckets[index]; candidate != null; candidate = candidate.next) {
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
        ChainedRow[] old = buckets;
        buckets = new ChainedRow[old.length * 2];
        for (ChainedRow head : old) {
            ChainedRow row = head;
            while (row != null) {
                ChainedRow next = row.next;
                int index = (int) row.code() & (buckets.length - 1);
                row.next = buckets[index];
                buckets[index] = row;
                row = next;
            }
        }
    }

    /** A row in the chain of its bucket. */
    private static final class ChainedRow extends KeyRow {

        private ChainedRow next;

        ChainedRow(Object key, int hash, ValueColumn firsts) {
            super(key, hash, firsts);
        }
    }
}
