// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static java.util.Objects.requireNonNull;

import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.engine.common.Clock;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Rows by keys that are all longs, or all ints: the key is its own code, and no object of a key is looked at in the search. Hot
 * path.
 *
 * <p>A stream whose types were not checked may have other keys in spite of its declared type; those are kept apart.
 */
final class NumberKeyedStore extends OpenKeyedStore {

    private final boolean areInts;
    /** For keys that are no such numbers. */
    private final KeyCopier strangerCopier;

    private long currentKey;
    /** Whether the current key is such a number at all. */
    private boolean hasCurrentKey;
    /** Rows of keys that are no such numbers; null if there never was one. */
    private Map<Object, KeyRow> strangers;

    /** @param areInts whether keys are ints, not longs */
    NumberKeyedStore(boolean areInts, long salt, Clock clock) {
        super(salt, clock);
        this.areInts = areInts;
        this.strangerCopier =
                new KeyCopier(areInts ? IntSerializer.INSTANCE : LongSerializer.INSTANCE);
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
        long hash = hash(sought);
        byte tag = tag(hash);
        byte[] present = tags;
        int mask = present.length - 1;
        int index = index(hash);
        int free = -1;
        for (byte found = present[index]; found != FREE; found = present[index]) {
            if (found == tag) {
                if (rows[index].code() == sought) {
                    moveTo(index);
                    return;
                }
            } else if (found == GONE && free < 0) {
                free = index;
            }
            index = (index + 1) & mask;
        }
        moveToNew(key, sought, free < 0 ? index : free, tag);
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
        KeyRow row = strangers.get(key);
        if (row == null) {
            Object own = strangerCopier.own(key);
            row = new KeyRow(own, 0, firsts);
            strangers.put(own, row);
        }
        moveTo(row);
    }

    @Override
    void onRowSelected(KeyRow row) {
        hasCurrentKey = isNumber(row.key());
        if (hasCurrentKey) {
            currentKey = number(row.key());
        }
    }

    /** The strangers have a place together, behind all others. */
    @Override
    public int places() {
        return super.places() + (strangers == null ? 0 : 1);
    }

    @Override
    public int visit(int place, Visitor visitor) {
        if (place < super.places()) {
            return super.visit(place, visitor);
        }
        int found = 0;
        Iterator<KeyRow> all = strangers.values().iterator();
        while (all.hasNext()) {
            KeyRow row = all.next();
            boolean isCurrent = isCurrentOrNext(row);
            found += visitor.visit(row, isCurrent);
            if (!isCurrent && row.isEmpty()) {
                all.remove();
            }
        }
        return found;
    }

    @Override
    public List<KeyRow> rowsWith(int slot) {
        List<KeyRow> found = super.rowsWith(slot);
        if (strangers != null) {
            strangers.values().stream().filter(row -> row.get(slot) != null).forEach(found::add);
        }
        return found;
    }

    @Override
    public int size() {
        return super.size() + (strangers == null ? 0 : strangers.size());
    }

    @Override
    void removeElsewhere(KeyRow row) {
        if (strangers != null) {
            strangers.remove(row.key(), row);
        }
    }
}
