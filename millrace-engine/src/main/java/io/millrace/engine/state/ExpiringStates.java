// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.StateTtlConfig;
import io.millrace.engine.common.Clock;

import java.util.function.Function;
import java.util.function.Predicate;

/** Makes the states of one table that expire. */
final class ExpiringStates {

    private final StateCursor cursor;
    private final Clock clock;
    private final ScannedRows rows;
    /** Tells which namespaces the table is for; null if it is for keys. */
    private final Predicate<Object> namespaces;

    ExpiringStates(
            StateCursor cursor, Clock clock, ScannedRows rows, Predicate<Object> namespaces) {
        this.cursor = cursor;
        this.clock = clock;
        this.rows = rows;
        this.namespaces = namespaces;
    }

    StateCursor cursor() {
        return cursor;
    }

    /**
     * A state in a slot.
     *
     * @param factory makes it
     */
    <S extends ExpiringSlot> S create(
            int slot, StateTtlConfig config, Function<TimeToLive, S> factory) {
        TimeToLive timeToLive = new TimeToLive(config, clock);
        S state = factory.apply(timeToLive);
        StateTtlConfig.IncrementalCleanupStrategy strategy =
                config.getCleanupStrategies().getIncrementalCleanupStrategy();
        if (strategy != null) {
            state.sweepWith(
                    new ExpirySweep(rows, cursor, state, timeToLive, slot, namespaces, strategy));
        }
        return state;
    }
}
