// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.engine.common.Clock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the stores with open addressing have in common: the table, the current row, and when rows come and go. Owned by the
 * task's thread.
 *
 * <p>A row lies at the place of its code, or at the next one that was free. A byte per place, the <em>tag</em>, tells whether
 * a search can end there, pass by, or has to look at the row: so small a table stays near the processor, and mostly only
 * the row that is sought is fetched from afar.
 *
 * <p>A key that has no row gets one when it becomes current, at a free place that the search for it has come by. The row
 * counts only when another key becomes current, and only if it holds something by then; if not, its place is free again.
 * Nothing else is put into the table meanwhile, so this costs no search, and an operator without state never fills the table.
 * A row that counts but holds nothing any more when another key becomes current is taken out.
 *
 * <p>Where a row belongs depends on a number that is drawn for each store, the <em>salt</em>: or else who chooses the keys of
 * a stream could choose such that all belong to one place, and each search goes past all of them. The salt is XORed in
 * before the code is mixed; to add it would only turn the table round. It cannot help against equal hash codes. The order
 * of rows in the table is a matter of chance therefore, and must not be shown to anybody.
 */
abstract class OpenKeyedStore implements KeyedStore, ScannedRows {

    private static final int INITIAL_CAPACITY = 64;

    /** Tag of a place that is free, and where a search ends. */
    static final byte FREE = 0;
    /** Tag of a place that is free, but rows behind it may have wanted it. */
    static final byte GONE = 1;
    /** Tags of places with a row have this bit, and seven of the key's. */
    private static final int TAKEN = 0x80;

    private static final int TAG_BITS = 7;

    /** Drawn for this store. */
    private final long salt;

    /** Points at the current row. */
    private final StateCursor cursor = new StateCursor();

    private final Clock clock;
    private final StateTable states;
    final ValueColumn firsts = new ValueColumn();
    byte[] tags = new byte[INITIAL_CAPACITY];
    /** Null where the table is free. */
    KeyRow[] rows = new KeyRow[INITIAL_CAPACITY];

    private int shift = LongHash.shift(INITIAL_CAPACITY);
    /** Number of rows in the table that count. */
    private int size;
    /** Number of places whose tag is {@link #GONE}. */
    int gone;
    /** The last row that was left with nothing in it; an operator without state needs no other. */
    private KeyRow spare;
    /** Whether timers may refer to rows that hold nothing. */
    private boolean hasTimers;
    /** Whether the current row does not count yet. */
    private boolean isNew;
    /** To be called when another key becomes current; null if nobody asked for it. */
    private Runnable onKeyChange;
    /** The row that will be current, while that is called. */
    private KeyRow arriving;
    /** Whether {@link #isNew} or somebody waits for the key to change: the rare cases at once, to be told apart later. */
    private boolean isLeavingSpecial;
    /** Tag of its place before it came, if it does not count yet. */
    private byte tagBefore;
    /** Place of the current row in the table, or -1 if it has not been looked for, or has none. */
    private int place = -1;

    OpenKeyedStore(long salt, Clock clock) {
        this.salt = salt;
        this.clock = clock;
        this.states = new StateTable(new ExpiringStates(cursor, clock, this, null));
    }

    @Override
    public final void selectRow(KeyRow row) {
        if (row == cursor.orNull()) {
            return;
        }
        if (onKeyChange == null) {
            leave();
        } else {
            arriving = row;
            leave();
            arriving = null;
        }
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
    public List<KeyRow> rowsWith(int slot) {
        List<KeyRow> found = new ArrayList<>();
        for (KeyRow row : rows) {
            if (row != null && row.get(slot) != null) {
                found.add(row);
            }
        }
        return found;
    }

    @Override
    public final StateTable newNamespaceStates(StateCursor namespaces, Predicate<Object> isOurs) {
        return new StateTable(new ExpiringStates(namespaces, clock, this, isOurs));
    }

    @Override
    public int places() {
        return rows.length;
    }

    @Override
    public int visit(int scanned, Visitor visitor) {
        KeyRow row = rows[scanned];
        if (row == null) {
            return 0;
        }
        boolean isCurrent = isCurrentOrNext(row);
        int found = visitor.visit(row, isCurrent);
        if (!isCurrent && row.isEmpty()) {
            vacate(scanned);
            size--;
        }
        return found;
    }

    /** Whether a row is being used, or will be when the key has changed. */
    final boolean isCurrentOrNext(KeyRow row) {
        return row == cursor.orNull() || row == arriving;
    }

    @Override
    public final void onKeyChange(Runnable action) {
        Runnable before = onKeyChange;
        onKeyChange = before == null
                ? action
                : () -> {
                    before.run();
                    action.run();
                };
        isLeavingSpecial = true;
    }

    @Override
    public int size() {
        return size + (isNew ? 1 : 0);
    }

    @Override
    public final int held() {
        KeyRow current = currentOrNull();
        return current != null && current.isEmpty() ? Math.max(0, size() - 1) : size();
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
        if (isLeavingSpecial) {
            leaveSpecial(row, isEmpty);
        } else if (isEmpty) {
            remove(row);
        }
    }

    private void leaveSpecial(KeyRow row, boolean isEmpty) {
        isLeavingSpecial = onKeyChange != null;
        if (isNew) {
            isNew = false;
            if (isEmpty) {
                takeBack();
                spare = row;
            } else {
                size++;
                makeRoom();
            }
        } else if (isEmpty) {
            remove(row);
        }
        if (onKeyChange != null) {
            onKeyChange.run();
        }
    }

    /** The code, so mixed that each of its bits counts: the upper bits say where a row belongs, the next ones are its tag. */
    final long hash(long code) {
        return LongHash.mix(code ^ salt);
    }

    /** Where a row belongs. */
    final int index(long hash) {
        return (int) (hash >>> shift);
    }

    final byte tag(long hash) {
        return (byte) (hash >>> (shift - TAG_BITS) | TAKEN);
    }

    /** Puts in a row for a key that has none, at a free place that the search has come by, and makes it current. */
    final void moveToNew(Object key, long code, int free, byte tag) {
        tagBefore = tags[free];
        if (tagBefore == GONE) {
            gone--;
        }
        tags[free] = tag;
        rows[free] = newRow(key, code);
        isNew = true;
        isLeavingSpecial = true;
        moveTo(free);
    }

    /** Undoes {@link #moveToNew}: no other row has been put in since, so that the place becomes what it was. */
    private void takeBack() {
        rows[place] = null;
        tags[place] = tagBefore;
        if (tagBefore == GONE) {
            gone++;
        }
    }

    private KeyRow newRow(Object key, long code) {
        KeyRow row = spare;
        if (row == null || hasTimers || cursor.hasSlots()) {
            return new KeyRow(key, code, firsts);
        }
        spare = null;
        row.rename(key, code);
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

    /** Makes a row current that is somewhere, or not in the table at all. */
    final void moveTo(KeyRow row) {
        place = -1;
        cursor.moveTo(row);
    }

    private void remove(KeyRow row) {
        int taken = place >= 0 ? place : find(row);
        if (taken < 0) {
            removeElsewhere(row);
            return;
        }
        vacate(taken);
        size--;
    }

    private void vacate(int place) {
        rows[place] = null;
        byte[] table = tags;
        int mask = table.length - 1;
        if (table[(place + 1) & mask] != FREE) {
            table[place] = GONE;
            gone++;
            return;
        }
        table[place] = FREE;
        for (int i = (place - 1) & mask; table[i] == GONE; i = (i - 1) & mask) {
            table[i] = FREE;
            gone--;
        }
    }

    /** Place of a row, or -1 if it is not in the table. */
    private int find(KeyRow row) {
        int mask = rows.length - 1;
        int index = index(hash(row.code()));
        while (rows[index] != row) {
            if (tags[index] == FREE) {
                return -1;
            }
            index = (index + 1) & mask;
        }
        return index;
    }

    /** Keeps a quarter of the table free. */
    private void makeRoom() {
        int capacity = rows.length;
        int limit = capacity - (capacity >> 2);
        if (size + gone > limit) {
            rebuild(size > limit / 2 ? 2 * capacity : capacity);
        }
    }

    private void rebuild(int capacity) {
        KeyRow[] old = rows;
        int mask = capacity - 1;
        tags = new byte[capacity];
        rows = new KeyRow[capacity];
        shift = LongHash.shift(capacity);
        gone = 0;
        for (KeyRow row : old) {
            if (row != null) {
                long hash = hash(row.code());
                int index = index(hash);
                while (tags[index] != FREE) {
                    index = (index + 1) & mask;
                }
                tags[index] = tag(hash);
                rows[index] = row;
            }
        }
    }

    /** The row of another key than the last one has been made current by itself. */
    void onRowSelected(KeyRow row) {}

    /** Takes out the current row, which is not in the table. */
    void removeElsewhere(KeyRow row) {}
}
