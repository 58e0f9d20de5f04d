// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.Clock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The state of one key at a time, for input that is sorted by key. Hot path. Owned by the task's thread.
 *
 * <p>When the next key becomes current the one before ends: first those who asked for it hear of it, with that key still
 * current, then all that is held for it goes. A key that comes again begins afresh.
 */
final class SingleKeyStore implements KeyedStore, ScannedRows {

    private final KeyCopier keyCopier;
    private final Clock clock;
    private final StateCursor cursor = new StateCursor();
    private final StateTable states;
    private final ValueColumn firsts = new ValueColumn();
    /** Null if nobody asked for it. */
    private Runnable onKeyEnd;
    /** Null before the first key. */
    private KeyRow current;

    SingleKeyStore(TypeSerializer<?> keySerializer, Clock clock) {
        this.keyCopier = new KeyCopier(keySerializer);
        this.clock = clock;
        this.states = new StateTable(new ExpiringStates(cursor, clock, this, null));
    }

    @Override
    public void selectKey(Object key) {
        KeyRow row = current;
        if (row == null || !row.key().equals(key)) {
            moveTo(new KeyRow(keyCopier.own(key), 0, firsts));
        }
    }

    private void moveTo(KeyRow next) {
        if (current != null) {
            if (onKeyEnd != null) {
                onKeyEnd.run();
            }
            current.setFirst(null);
        }
        current = next;
        cursor.moveTo(next);
    }

    @Override
    public void selectRow(KeyRow row) {
        if (row != current) {
            moveTo(row);
        }
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

    /** None: Flink shows no keys in batches either. */
    @Override
    public List<KeyRow> rowsWith(int slot) {
        return new ArrayList<>();
    }

    @Override
    public StateTable newNamespaceStates(StateCursor namespaces, Predicate<Object> isOurs) {
        return new StateTable(new ExpiringStates(namespaces, clock, this, isOurs));
    }

    @Override
    public boolean onKeyEnd(Runnable action) {
        Runnable before = onKeyEnd;
        onKeyEnd = before == null
                ? action
                : () -> {
                    before.run();
                    action.run();
                };
        return true;
    }

    @Override
    public int places() {
        return 1;
    }

    @Override
    public int visit(int place, Visitor visitor) {
        return current == null ? 0 : visitor.visit(current, true);
    }

    /** Nothing outlives its key, so nobody needs to look for what has expired when the key changes. */
    @Override
    public void onKeyChange(Runnable action) {}

    @Override
    public int held() {
        return current == null || current.isEmpty() ? 0 : 1;
    }

    @Override
    public int size() {
        return current == null ? 0 : 1;
    }
}
