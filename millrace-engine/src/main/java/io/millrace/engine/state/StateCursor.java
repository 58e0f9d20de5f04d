// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** Points at what states work on: the current key's row, or one of its namespaces. */
public final class StateCursor {

    /** Null before the first key. */
    private StateSlots current;

    public void moveTo(StateSlots slots) {
        current = slots;
    }

    public StateSlots current() {
        StateSlots slots = current;
        if (slots == null) {
            throw noKey();
        }
        return slots;
    }

    private static RuntimeException noKey() {
        return new NullPointerException(
                "No key set. This method should not be called outside of a keyed context:"
                        + " use keyed state while a record or a timer is being processed, not in open() or close().");
    }
}
