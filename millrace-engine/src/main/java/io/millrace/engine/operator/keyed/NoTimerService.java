// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.engine.common.Clock;
import io.millrace.streaming.api.TimerService;

/** The times a function without keys may ask for; it cannot set timers. Used on the task's thread. */
final class NoTimerService implements TimerService {

    private final Clock clock;
    private long currentWatermark = Long.MIN_VALUE;

    NoTimerService(Clock clock) {
        this.clock = clock;
    }

    void onWatermark(long watermark) {
        currentWatermark = watermark;
    }

    @Override
    public long currentProcessingTime() {
        return clock.nowMs();
    }

    @Override
    public long currentWatermark() {
        return currentWatermark;
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        throw new UnsupportedOperationException(UNSUPPORTED_REGISTER_TIMER_MSG);
    }

    @Override
    public void registerEventTimeTimer(long time) {
        throw new UnsupportedOperationException(UNSUPPORTED_REGISTER_TIMER_MSG);
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        throw new UnsupportedOperationException(UNSUPPORTED_DELETE_TIMER_MSG);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        throw new UnsupportedOperationException(UNSUPPORTED_DELETE_TIMER_MSG);
    }
}
