// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import io.millrace.engine.state.StateSlots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Timers of one operator in one time domain: for each time the holders (rows or namespaces) that asked for it.
 *
 * <p>A holder's own set of due times is the truth; an entry in here is only a hint, which is skipped if the set no longer
 * says so. So deleting a timer costs no search. A time with many hints that lead nowhere is cleaned up. Timers fire by time,
 * and in order of registration among equals. Owned by the task's thread.
 */
final class TimerQueue {

    /** Hints that lead nowhere at one time, above which they are looked for. */
    private static final int MIN_STALE = 64;

    /** The holders of one time. */
    private static final class Bucket {

        final long time;
        List<StateSlots> holders = new ArrayList<>(4);
        int stale;

        Bucket(long time) {
            this.time = time;
        }
    }

    /** Called for each timer that fires, with its holder's key not yet made current. */
    interface Target {

        void onTimer(StateSlots holder, long time) throws Exception;
    }

    private final boolean isEventTime;
    private final TreeMap<Long, Bucket> buckets = new TreeMap<>();
    /** The bucket that was used last; null if it is gone. */
    private Bucket recent;
    /** Time that is firing; a timer before it, set by what fires, comes first. */
    private long firingTime = Long.MIN_VALUE;

    private boolean hasEarlier;

    TimerQueue(boolean isEventTime) {
        this.isEventTime = isEventTime;
    }

    /** Sets a timer; nothing happens if it is set already. */
    void register(StateSlots holder, long time) {
        if (!holder.dueTimes(isEventTime).add(time)) {
            return;
        }
        bucket(time).holders.add(holder);
        if (time < firingTime) {
            hasEarlier = true;
        }
    }

    private Bucket bucket(long time) {
        Bucket last = recent;
        if (last != null && last.time == time) {
            return last;
        }
        Bucket found = buckets.computeIfAbsent(time, Bucket::new);
        recent = found;
        return found;
    }

    /** Deletes a timer; nothing happens if it is not set. */
    void delete(StateSlots holder, long time) {
        if (!holder.dueTimes(isEventTime).remove(time)) {
            return;
        }
        Bucket bucket = buckets.get(time);
        if (bucket == null) {
            return;
        }
        List<StateSlots> holders = bucket.holders;
        if (holders.get(holders.size() - 1) == holder) {
            holders.remove(holders.size() - 1);
            dropIfEmpty(bucket);
        } else if (++bucket.stale >= MIN_STALE && bucket.stale > holders.size() / 2) {
            cleanUp(bucket);
        }
    }

    private void cleanUp(Bucket bucket) {
        List<StateSlots> kept = new ArrayList<>();
        for (StateSlots holder : bucket.holders) {
            // Taken out and put back, so that a holder with two hints keeps one.
            if (holder.dueTimes(isEventTime).remove(bucket.time)) {
                kept.add(holder);
            }
        }
        kept.forEach(holder -> holder.dueTimes(isEventTime).add(bucket.time));
        bucket.holders = kept;
        bucket.stale = 0;
        dropIfEmpty(bucket);
    }

    private void dropIfEmpty(Bucket bucket) {
        if (bucket.holders.isEmpty()) {
            buckets.remove(bucket.time);
            if (recent == bucket) {
                recent = null;
            }
        }
    }

    /** Earliest time there may be a timer for; {@link Long#MAX_VALUE} also if there is none. */
    long nextTime() {
        return buckets.isEmpty() ? Long.MAX_VALUE : buckets.firstKey();
    }

    /** Fires everything up to and including a time, also what is set meanwhile. */
    void advanceTo(long time, Target target) throws Exception {
        while (!buckets.isEmpty() && buckets.firstKey() <= time) {
            Map.Entry<Long, Bucket> first = buckets.pollFirstEntry();
            recent = null;
            try {
                fire(first.getValue(), target);
            } finally {
                firingTime = Long.MIN_VALUE;
            }
        }
    }

    private void fire(Bucket bucket, Target target) throws Exception {
        firingTime = bucket.time;
        hasEarlier = false;
        List<StateSlots> holders = bucket.holders;
        for (int i = 0; i < holders.size(); i++) {
            StateSlots holder = holders.get(i);
            if (!holder.dueTimes(isEventTime).remove(bucket.time)) {
                continue;
            }
            target.onTimer(holder, bucket.time);
            if (hasEarlier) {
                putBack(bucket, holders.subList(i + 1, holders.size()));
                return;
            }
        }
    }

    private void putBack(Bucket bucket, List<StateSlots> rest) {
        if (rest.isEmpty()) {
            return;
        }
        List<StateSlots> all = new ArrayList<>(rest);
        Bucket again = bucket(bucket.time);
        all.addAll(again.holders);
        again.holders = all;
    }
}
