// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.StateTtlConfig;

import java.util.function.Predicate;

/**
 * Removes what has expired in one state, bit by bit, so that the values of keys that never come back do not stay for ever.
 * Hot path. Owned by the task's thread.
 *
 * <p>Each run goes on where the last one ended, until it has seen some entries, or that many empty places in a row; once round
 * the table at most. An entry is what one key, or one window of a key, has. A long list or map is an entry, too: after
 * looking at one the next runs are left out, so that a run costs the same in the mean however long they are.
 *
 * <p>A single value that is just being used is left alone: its use sees to it, and may show it for the last time.
 *
 * <p>What has expired in a list or a map is left out of a new one, because somebody may be iterating over the old.
 */
final class ExpirySweep implements ScannedRows.Visitor {

    /** How many values of one list or map a run may look at without making up for it. */
    private static final int VALUES_PER_RUN = 64;

    private final ScannedRows rows;
    /** What it points at is being used. */
    private final StateCursor cursor;

    private final ExpiringState state;
    private final TimeToLive timeToLive;
    private final int slot;
    /** Tells which namespaces the state is for; null if it is for keys. */
    private final Predicate<Object> namespaces;

    private final int entriesPerRun;
    private int place;
    /** How many runs are to be left out. */
    private int debt;

    private long nowMs;

    ExpirySweep(
            ScannedRows rows,
            StateCursor cursor,
            ExpiringState state,
            TimeToLive timeToLive,
            int slot,
            Predicate<Object> namespaces,
            StateTtlConfig.IncrementalCleanupStrategy strategy) {
        this.rows = rows;
        this.cursor = cursor;
        this.state = state;
        this.timeToLive = timeToLive;
        this.slot = slot;
        this.namespaces = namespaces;
        this.entriesPerRun = strategy.getCleanupSize();
        if (strategy.runCleanupForEveryRecord()) {
            rows.onKeyChange(this::run);
        }
    }

    void run() {
        if (debt > 0) {
            debt--;
            return;
        }
        nowMs = timeToLive.nowMs();
        int places = rows.places();
        int found = 0;
        int empty = 0;
        int next = place;
        for (int i = 0; i < places && found < entriesPerRun && empty < entriesPerRun; i++) {
            if (next >= places) {
                next = 0;
            }
            int foundHere = rows.visit(next++, this);
            found += foundHere;
            empty = foundHere == 0 ? empty + 1 : 0;
        }
        place = next;
    }

    @Override
    public int visit(KeyRow row, boolean isCurrent) {
        if (namespaces == null) {
            return sweep(row);
        }
        int found = 0;
        for (Namespace namespace : row.namespaces()) {
            if (namespaces.test(namespace.name())) {
                found += sweep(namespace);
                if (!isCurrent) {
                    row.releaseIfEmpty(namespace);
                }
            }
        }
        return found;
    }

    private int sweep(StateSlots slots) {
        Object held = slots.get(slot);
        if (held == null) {
            return 0;
        }
        if (held instanceof Stamped && slots == cursor.orNull()) {
            return 1;
        }
        debt += state.count(held) / VALUES_PER_RUN;
        Object left = state.unexpired(held, nowMs);
        if (left != held) {
            slots.set(slot, left);
        }
        return 1;
    }
}
