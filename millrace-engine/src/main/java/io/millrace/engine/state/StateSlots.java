// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.Arrays;

/**
 * The values of all states of one operator for one key, or for one namespace of a key; and its due times. Hot path.
 *
 * <p>Slots are numbered by the {@link StateTable} that knows their names. The due times are the truth about timers: a queue
 * of timers holds only hints.
 */
public abstract class StateSlots {

    private static final Object[] NONE = {};

    private Object[] slots = NONE;
    /** Timers in event time; null if there never was one. */
    private DueTimes eventTimes;
    /** Timers in processing time; null if there never was one. */
    private DueTimes processingTimes;

    /** Value of a slot, or null. */
    public final Object get(int slot) {
        Object[] values = slots;
        return slot < values.length ? values[slot] : null;
    }

    /** Sets a slot; null empties it. */
    public final void set(int slot, Object value) {
        if (slot >= slots.length) {
            if (value == null) {
                return;
            }
            slots = Arrays.copyOf(slots, slot + 1);
        }
        slots[slot] = value;
    }

    /** The due times of one time domain. */
    public final DueTimes dueTimes(boolean isEventTime) {
        if (isEventTime) {
            if (eventTimes == null) {
                eventTimes = new DueTimes();
            }
            return eventTimes;
        }
        if (processingTimes == null) {
            processingTimes = new DueTimes();
        }
        return processingTimes;
    }

    /** The row this belongs to; itself for a row. */
    public abstract KeyRow row();

    /** Whether nothing is held here: no value and no timer. */
    boolean isEmpty() {
        for (Object value : slots) {
            if (value != null) {
                return false;
            }
        }
        return (eventTimes == null || eventTimes.isEmpty())
                && (processingTimes == null || processingTimes.isEmpty());
    }
}
