// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.streaming.api.TimerService;

/** Timers of the current key, for user functions. Used on the task's thread. */
final class RowTimerService implements TimerService {

    private final KeyedStore store;
    private final KeyedTimers timers;

    RowTimerService(KeyedStore store, KeyedTimers timers) {
        this.store = store;
        this.timers = timers;
    }

    @Override
    public long currentProcessingTime() {
        return timers.nowMs();
    }

    @Override
    public long currentWatermark() {
        return timers.currentWatermark();
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        timers.registerProcessingTime(store.currentRow(), time);
    }

    @Override
    public void registerEventTimeTimer(long time) {
        timers.registerEventTime(store.currentRow(), time);
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        timers.deleteProcessingTime(store.currentRow(), time);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        timers.deleteEventTime(store.currentRow(), time);
    }
}
