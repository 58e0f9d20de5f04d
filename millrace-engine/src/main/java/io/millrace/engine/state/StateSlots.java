// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.Arrays;

/**
 * The values of all states of one operator for one key, or for one namespace of a key; and its due times. Hot path.
 *
 * <p>Slots are numbered by the {@link StateTable} that knows their names. The due times are the truth about timers: a queue
 * of timers holds only hints.
 *
 * <p>There may be millions of these, and most hold one value and one timer: so the first slot and the first due time in
 * event time have their places, and everything else is made when it is needed.
 */
public abstract class StateSlots {

    private static final Object[] NONE = {};
    /** Stands for no time in {@link #eventTime}; a timer for just this time is kept with the others. */
    private static final long NO_TIME = Long.MIN_VALUE + 1;

    /** A due time in event time, or {@link #NO_TIME}. */
    private long eventTime = NO_TIME;
    /** The slots from 1 on. */
    private Object[] others = NONE;
    /** All due times but {@link #eventTime}; null if there never was one. */
    private MoreTimes moreTimes;

    /** Value of a slot, or null. */
    public final Object get(int slot) {
        return slot == 0 ? first() : getOther(slot - 1);
    }

    private Object getOther(int index) {
        Object[] values = others;
        return index < values.length ? values[index] : null;
    }

    /** Sets a slot; null empties it. */
    public final void set(int slot, Object value) {
        if (slot == 0) {
            setFirst(value);
            return;
        }
        setOther(slot - 1, value, slot);
    }

    /** Sets a slot, and makes room for all slots that the operator has, if there is none yet. */
    final void set(int slot, Object value, int slotCount) {
        if (slot == 0) {
            setFirst(value);
            return;
        }
        setOther(slot - 1, value, slotCount - 1);
    }

    /** Value of slot 0, or null. */
    abstract Object first();

    /** Sets slot 0; null empties it. */
    abstract void setFirst(Object value);

    private void setOther(int index, Object value, int room) {
        Object[] values = others;
        if (index >= values.length) {
            if (value == null) {
                return;
            }
            values = Arrays.copyOf(values, Math.max(room, index + 1));
            others = values;
        }
        values[index] = value;
    }

    /** Adds a due time; false if it is there already. */
    public final boolean addTime(boolean isEventTime, long time) {
        if (isEventTime) {
            long present = eventTime;
            if (present == time && time != NO_TIME) {
                return false;
            }
            if (present == NO_TIME && moreTimes == null && time != NO_TIME) {
                eventTime = time;
                return true;
            }
        }
        return addMore(isEventTime, time);
    }

    private boolean addMore(boolean isEventTime, long time) {
        if (moreTimes == null) {
            moreTimes = new MoreTimes();
        }
        if (!isEventTime || eventTime != NO_TIME || time == NO_TIME) {
            return moreTimes.add(isEventTime, time);
        }
        if (moreTimes.hasEventTime(time)) {
            return false;
        }
        eventTime = time;
        return true;
    }

    /** Removes a due time; false if it is not there. */
    public final boolean removeTime(boolean isEventTime, long time) {
        if (isEventTime && time == eventTime && time != NO_TIME) {
            eventTime = NO_TIME;
            return true;
        }
        MoreTimes more = moreTimes;
        return more != null && more.remove(isEventTime, time);
    }

    /** The row this belongs to; itself for a row. */
    public abstract KeyRow row();

    /** Whether nothing is held here: no value and no timer. */
    boolean isEmpty() {
        if (first() != null || eventTime != NO_TIME) {
            return false;
        }
        for (Object value : others) {
            if (value != null) {
                return false;
            }
        }
        return moreTimes == null || moreTimes.isEmpty();
    }

    /** The due times that are not in the field. */
    private static final class MoreTimes {

        /** Null if there never was one. */
        private DueTimes eventTimes;
        /** Null if there never was one. */
        private DueTimes processingTimes;

        boolean add(boolean isEventTime, long time) {
            if (isEventTime) {
                if (eventTimes == null) {
                    eventTimes = new DueTimes();
                }
                return eventTimes.add(time);
            }
            if (processingTimes == null) {
                processingTimes = new DueTimes();
            }
            return processingTimes.add(time);
        }

        boolean hasEventTime(long time) {
            return eventTimes != null && eventTimes.contains(time);
        }

        boolean remove(boolean isEventTime, long time) {
            DueTimes times = isEventTime ? eventTimes : processingTimes;
            return times != null && times.remove(time);
        }

        boolean isEmpty() {
            return (eventTimes == null || eventTimes.isEmpty())
                    && (processingTimes == null || processingTimes.isEmpty());
        }
    }
}
