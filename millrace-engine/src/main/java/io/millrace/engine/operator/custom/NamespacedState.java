// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.Namespace;
import io.millrace.engine.state.StateCursor;
import io.millrace.engine.state.StateTable;

/**
 * One state with namespaces of a user's operator: points at the current key's place for the namespace that was set last.
 * Owned by the task's thread.
 */
final class NamespacedState {

    /** Under what it is found below a key's row: other states may have the same namespace, with other slots. */
    private record Place(String state, Object namespace) {}

    private final String name;
    private final StateCursor cursor = new StateCursor();
    private final StateTable states;
    /** Null before the first. */
    private Place place;
    /** Null without a current key. */
    private Namespace current;

    NamespacedState(String name, KeyedStore store) {
        this.name = name;
        this.states = store.newNamespaceStates(
                cursor,
                namespace -> namespace instanceof Place below && below.state().equals(name));
    }

    StateTable states() {
        return states;
    }

    /** Sets the namespace; the row is null before the first key. */
    void setNamespace(Object namespace, KeyRow row) {
        if (place != null && place.namespace().equals(namespace) && current != null) {
            return;
        }
        leave();
        place = new Place(name, namespace);
        if (row != null) {
            enter(row);
        }
    }

    /** Another key becomes current: lets go of a place that holds nothing. */
    void leave() {
        if (current != null) {
            current.row().releaseIfEmpty(current);
            current = null;
            cursor.moveTo(null);
        }
    }

    /** A key has become current. */
    void enter(KeyRow row) {
        if (place != null) {
            current = row.namespace(place);
            cursor.moveTo(current);
        }
    }
}
