// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/**
 * What the stores with open addressing have in common: the current row, and when rows come and go. Owned by the task's
 * thread.
 *
 * <p>A key that has no row gets one when it becomes current, at the place where the search for it has ended. The row counts
 * only when another key becomes current, and only if it holds something by then; if not, its place is free again. Nothing
 * else is put into the table meanwhile, so this costs no search, and an operator without state never fills the table. A row
 * that counts but holds nothing any more when another key becomes current is taken out.
 */
abstract class OpenKeyedStore implements KeyedStore {

    static final int INITIAL_CAPACITY = 64;

    /** Points at the current row. */
    private final StateCursor cursor = new StateCursor();

    private final StateTable states = new StateTable(cursor);
    /** Null where the table is free. */
    KeyRow[] rows = new KeyRow[INITIAL_CAPACITY];
    /** Number of rows in the table that count. */
    private int size;
    /** The last row that was left with nothing in it; an operator without state needs no other. */
    private KeyRow spare;
    /** Whether timers may refer to rows that hold nothing. */
    private boolean hasTimers;
    /** Whether the current row does not count yet. */
    private boolean isNew;
    /** Place of the current row in the table, or -1 if it has not been looked for, or has none. */
    private int place = -1;

    @Override
    public final void selectRow(KeyRow row) {
        if (row == cursor.orNull()) {
            return;
        }
        leave();
        moveTo(row);
        onRowSelected(row);
    }

    @Override
    public final KeyRow currentRow() {
        KeyRow row = (KeyRow) cursor.orNull();
        if (row == null) {
            throw noKey();
        }
        return row;
    }

    private static RuntimeException noKey() {
        return new NullPointerException(
                "No key set. This method should not be called outside of a keyed context.");
    }

    @Override
    public final StateTable states() {
        return states;
    }

    @Override
    public int size() {
        return size + (isNew ? 1 : 0);
    }

    /** The current row; null before the first key. */
    final KeyRow currentOrNull() {
        return (KeyRow) cursor.orNull();
    }

    /** Another key becomes current: the row that was may begin to count, or go. */
    final void leave() {
        KeyRow row = (KeyRow) cursor.orNull();
        if (row == null) {
            return;
        }
        boolean isEmpty = row.isEmpty();
        if (isNew) {
            isNew = false;
            if (isEmpty) {
                rows[place] = null;
                spare = row;
            } else if (++size > rows.length - (rows.length >> 2)) {
                grow(rows);
            }
        } else if (isEmpty) {
            remove(row);
        }
    }

    /** An empty row for a key. */
    final KeyRow newRow(Object key) {
        KeyRow row = spare;
        if (row == null || hasTimers || cursor.hasSlots()) {
            return new KeyRow(key);
        }
        spare = null;
        row.rename(key);
        return row;
    }

    @Override
    public final void onTimersUsed() {
        hasTimers = true;
    }

    /** Makes the row at a place of the table current. */
    final void moveTo(int newPlace) {
        place = newPlace;
        cursor.moveTo(rows, newPlace);
    }

    /** Puts in the row of a key that has none, at the free place where the search has ended, and makes it current. */
    final void moveToNew(KeyRow row, int freePlace) {
        rows[freePlace] = row;
        isNew = true;
        moveTo(freePlace);
    }

    /** Makes a row current that is somewhere, or not in the table at all. */
    final void moveTo(KeyRow row) {
        place = -1;
        cursor.moveTo(row);
    }

    private void remove(KeyRow row) {
        int gap = place >= 0 ? place : find(row);
        if (gap < 0) {
            removeElsewhere(row);
            return;
        }
        KeyRow[] table = rows;
        int mask = table.length - 1;
        for (int i = (gap + 1) & mask; table[i] != null; i = (i + 1) & mask) {
            int distance = (i - home(i)) & mask;
            if (distance >= ((i - gap) & mask)) {
                table[gap] = table[i];
                moveKey(i, gap);
                gap = i;
            }
        }
        table[gap] = null;
        size--;
    }

    /** The row of another key than the last one has been made current by itself. */
    abstract void onRowSelected(KeyRow row);

    /** Place of the current row in the table, or -1 if it is not there. */
    abstract int find(KeyRow row);

    /** Takes out the current row, which is not in the table. */
    void removeElsewhere(KeyRow row) {}

    /** Where the key at a place would be if nothing were in its way. */
    abstract int home(int index);

    /** A row is moved to another place. */
    abstract void moveKey(int from, int to);

    /** Replaces the table by one of twice the size. */
    abstract void grow(KeyRow[] oldRows);
}
