// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import io.millrace.engine.state.StateSlots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Timers of one operator in one time domain: for each time the holders (rows or namespaces) that asked for it.
 *
 * <p>A holder's own set of due times is the truth; an entry in here is only a hint, which is skipped if the set no longer
 * says so. So deleting a timer costs no search. A time with many hints that lead nowhere is cleaned up. Timers fire by time,
 * and in order of registration among equals. Hot path. Owned by the task's thread.
 *
 * <p>Many timers share few times. So the holders of a time lie in a list, the list is found by hashing the time, and only
 * the distinct times are in order. A time that nobody wants any more stays until it comes, or until most are such.
 */
final class TimerQueue {

    /** Hints that lead nowhere at one time, above which they are looked for. */
    private static final int MIN_STALE = 64;
    /** Times that nobody wants any more, above which they are dropped. */
    private static final int MIN_IDLE = 64;
    /** Buckets that are kept for other times. */
    private static final int MAX_SPARE = 64;

    /** Called for each timer that fires, with its holder's key not yet made current. */
    interface Target {

        void onTimer(StateSlots holder, long time) throws Exception;
    }

    private final boolean isEventTime;
    private final BucketTable buckets = new BucketTable();
    /** The times of the buckets. */
    private final LongHeap times = new LongHeap();
    /** Number of buckets whose timers were all deleted. */
    private int idle;
    /** The bucket that was used last; null if it is gone. */
    private Bucket recent;
    /** Buckets that may be used again, chained. */
    private Bucket spare;

    private int spareCount;
    /** Time that is firing; a timer before it, set by what fires, comes first. */
    private long firingTime = Long.MIN_VALUE;

    private boolean hasEarlier;

    TimerQueue(boolean isEventTime) {
        this.isEventTime = isEventTime;
    }

    /** Sets a timer; nothing happens if it is set already. */
    void register(StateSlots holder, long time) {
        if (!holder.addTime(isEventTime, time)) {
            return;
        }
        Bucket last = recent;
        if (last == null || last.time != time) {
            last = bucket(time);
            recent = last;
        }
        if (last.isIdle) {
            last.isIdle = false;
            idle--;
        }
        last.add(holder);
        if (time < firingTime) {
            hasEarlier = true;
        }
    }

    private Bucket bucket(long time) {
        Bucket found = buckets.find(time);
        return found != null ? found : newBucket(time);
    }

    private Bucket newBucket(long time) {
        Bucket added = spare;
        if (added == null) {
            added = new Bucket();
        } else {
            spare = added.next;
            added.next = null;
            spareCount--;
        }
        added.time = time;
        buckets.add(added);
        times.add(time);
        return added;
    }

    /** Deletes a timer; nothing happens if it is not set. */
    void delete(StateSlots holder, long time) {
        if (!holder.removeTime(isEventTime, time)) {
            return;
        }
        Bucket bucket = recent;
        if (bucket == null || bucket.time != time) {
            bucket = buckets.find(time);
            if (bucket == null) {
                return;
            }
        }
        int size = bucket.size;
        if (size == 0) {
            return;
        }
        if (bucket.holders[size - 1] == holder) {
            bucket.truncate(size - 1);
            idleIfEmpty(bucket);
        } else if (++bucket.stale >= MIN_STALE && bucket.stale > size / 2) {
            cleanUp(bucket);
        }
    }

    private void cleanUp(Bucket bucket) {
        StateSlots[] holders = bucket.holders;
        long time = bucket.time;
        int kept = 0;
        for (int i = 0; i < bucket.size; i++) {
            // Taken out and put back, so that a holder with two hints keeps one.
            if (holders[i].removeTime(isEventTime, time)) {
                holders[kept++] = holders[i];
            }
        }
        for (int i = 0; i < kept; i++) {
            holders[i].addTime(isEventTime, time);
        }
        bucket.truncate(kept);
        bucket.stale = 0;
        idleIfEmpty(bucket);
    }

    private void idleIfEmpty(Bucket bucket) {
        if (bucket.size > 0) {
            return;
        }
        bucket.isIdle = true;
        bucket.stale = 0;
        if (++idle >= MIN_IDLE && idle > buckets.size() / 2) {
            times.clear();
            buckets.dropIdle(times);
            idle = 0;
            recent = null;
        }
    }

    /** Earliest time there may be a timer for; {@link Long#MAX_VALUE} also if there is none. */
    long nextTime() {
        return dropIdleFirst() ? times.first() : Long.MAX_VALUE;
    }

    /** Number of times that are held. */
    int times() {
        return buckets.size();
    }

    /** Drops times that nobody wants any more until the first is one that somebody may want; false if there is none. */
    private boolean dropIdleFirst() {
        while (idle > 0 && !times.isEmpty()) {
            Bucket first = buckets.find(times.first());
            if (!first.isIdle) {
                return true;
            }
            idle--;
            keep(removeFirst());
        }
        return !times.isEmpty();
    }

    private Bucket removeFirst() {
        recent = null;
        return buckets.remove(times.removeFirst());
    }

    /** Fires everything up to and including a time, also what is set meanwhile. */
    void advanceTo(long time, Target target) throws Exception {
        while (dropIdleFirst() && times.first() <= time) {
            Bucket first = removeFirst();
            try {
                fire(first, target);
            } finally {
                firingTime = Long.MIN_VALUE;
            }
            keep(first);
        }
    }

    private void fire(Bucket bucket, Target target) throws Exception {
        long time = bucket.time;
        firingTime = time;
        hasEarlier = false;
        StateSlots[] holders = bucket.holders;
        int size = bucket.size;
        for (int i = 0; i < size; i++) {
            StateSlots holder = holders[i];
            if (!holder.removeTime(isEventTime, time)) {
                continue;
            }
            target.onTimer(holder, time);
            if (hasEarlier) {
                putBack(bucket, i + 1);
                return;
            }
        }
    }

    private void putBack(Bucket bucket, int from) {
        if (from == bucket.size) {
            return;
        }
        Bucket again = bucket(bucket.time);
        if (again.isIdle) {
            again.isIdle = false;
            idle--;
        }
        again.addBefore(bucket, from);
    }

    private void keep(Bucket bucket) {
        if (spareCount < MAX_SPARE) {
            bucket.reset();
            bucket.next = spare;
            spare = bucket;
            spareCount++;
        }
    }

    /** Shows all timers that are set now, in the order in which they fire. */
    void forEach(Target target) throws Exception {
        List<Bucket> all = new ArrayList<>();
        buckets.forEach(bucket -> {
            if (!bucket.isIdle) {
                all.add(bucket);
            }
        });
        all.sort(Comparator.comparingLong(bucket -> bucket.time));
        List<StateSlots[]> holders = new ArrayList<>();
        for (Bucket bucket : all) {
            cleanUp(bucket);
            holders.add(Arrays.copyOf(bucket.holders, bucket.size));
        }
        for (int i = 0; i < all.size(); i++) {
            long time = all.get(i).time;
            for (StateSlots holder : holders.get(i)) {
                target.onTimer(holder, time);
            }
        }
    }
}
