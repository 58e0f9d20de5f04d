// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.List;
import java.util.function.Predicate;

/**
 * The state of one operator by key. The current key's row is found once per record; every state of the operator then works
 * on that row.
 */
public interface KeyedStore {

    /** Makes a key current: one hash probe. The key is never null. */
    void selectKey(Object key);

    /** Makes the key of a row current, which may have been let go of meanwhile: what it held is then gone. */
    void selectRow(KeyRow row);

    /** The current key's row. */
    KeyRow currentRow();

    /** The states of the rows. */
    StateTable states();

    /** The rows that hold a value in a slot, in no order that could be told. */
    List<KeyRow> rowsWith(int slot);

    /**
     * States of namespaces of the rows: a new table that works on what the cursor points at.
     *
     * @param isOurs tells by the name of a namespace whether its slots are those of the new table
     */
    StateTable newNamespaceStates(StateCursor namespaces, Predicate<Object> isOurs);

    /** Number of rows. */
    int size();

    /**
     * Asks for a call when a key has had its last record, while it is still current and its state is there.
     *
     * @return whether keys end before the input does; if not, there will be no call
     */
    default boolean onKeyEnd(Runnable action) {
        return false;
    }

    /** Number of rows that hold something, which the current row need not do. */
    int held();

    /** The operator sets timers, which refer to rows after these have been left. Said before the first key. */
    default void onTimersUsed() {}
}
