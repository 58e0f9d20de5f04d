// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/**
 * Points at what states work on: the current key's row, or one of its namespaces. Hot path.
 *
 * <p>It points at a place in a table, if it can. To write a reference down anew for each record would cost the collector's
 * barrier, with a fence that keeps the processor from fetching the next row meanwhile: with a million keys a tenth of the
 * time of a record.
 */
public final class StateCursor {

    /** What is in no table; nothing before the first key. */
    private final StateSlots[] alone = new StateSlots[1];

    private StateSlots[] table = alone;
    private int place;
    /** Number of slots that the states have in all. */
    private int slotCount;

    public void moveTo(StateSlots slots) {
        alone[0] = slots;
        if (table != alone) {
            table = alone;
        }
        place = 0;
    }

    /** Moves to what a table has at a place, for as long as it is there. */
    void moveTo(StateSlots[] newTable, int newPlace) {
        if (table != newTable) {
            table = newTable;
        }
        place = newPlace;
    }

    public StateSlots current() {
        StateSlots slots = table[place];
        if (slots == null) {
            throw noKey();
        }
        return slots;
    }

    /** What this points at, or null before the first key. */
    StateSlots orNull() {
        return table[place];
    }

    /** Sets a slot of what this points at. */
    void set(int slot, Object value) {
        current().set(slot, value, slotCount);
    }

    /** Whether any state has asked for a slot so far. */
    boolean hasSlots() {
        return slotCount > 0;
    }

    /** There is one more slot; returns its number. */
    int newSlot() {
        return slotCount++;
    }

    private static RuntimeException noKey() {
        return new NullPointerException(
                "No key set. This method should not be called outside of a keyed context:"
                        + " use keyed state while a record or a timer is being processed, not in open() or close().");
    }
}
