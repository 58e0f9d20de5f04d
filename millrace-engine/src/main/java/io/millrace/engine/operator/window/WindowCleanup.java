// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.engine.state.Namespace;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.streaming.api.windowing.windows.Window;

/** When windows are over for good: at their end, plus the allowed lateness in event time. Hot path. */
final class WindowCleanup {

    private final KeyedTimers timers;
    private final boolean isEventTime;
    private final long allowedLatenessMs;

    WindowCleanup(KeyedTimers timers, boolean isEventTime, long allowedLatenessMs) {
        this.timers = timers;
        this.isEventTime = isEventTime;
        this.allowedLatenessMs = allowedLatenessMs;
    }

    /** When a window is cleared; {@link Long#MAX_VALUE} for never. */
    long timeOf(Window window) {
        long end = window.maxTimestamp();
        if (!isEventTime) {
            return end;
        }
        long time = end + allowedLatenessMs;
        return time >= end ? time : Long.MAX_VALUE;
    }

    /** Whether a window with this cleanup time is past it. */
    boolean isPast(long cleanupTime) {
        return isEventTime && cleanupTime <= timers.currentWatermark();
    }

    /** Whether a record with this timestamp is too late for any window. */
    boolean isLate(long timestamp) {
        return isEventTime && timestamp + allowedLatenessMs <= timers.currentWatermark();
    }

    /** Whether a timer is the cleanup of its window. */
    boolean isDue(Window window, long time, boolean isEventTimer) {
        return isEventTimer == isEventTime && time == timeOf(window);
    }

    /** @throws UnsupportedOperationException if a window is over that others are to be merged into */
    void checkNotPast(Window merged) {
        long now = isEventTime ? timers.currentWatermark() : timers.nowMs();
        long end = isEventTime ? timeOf(merged) : merged.maxTimestamp();
        if (end <= now) {
            throw new UnsupportedOperationException("The end timestamp of "
                    + (isEventTime ? "an event-time" : "a processing-time")
                    + " window cannot become earlier than the current "
                    + (isEventTime ? "watermark" : "processing time") + " by merging. Current "
                    + (isEventTime ? "watermark: " : "processing time: ") + now + ", window: "
                    + merged + ".");
        }
    }

    void register(Namespace pane, long time) {
        if (time == Long.MAX_VALUE) {
            return;
        }
        if (isEventTime) {
            timers.registerEventTime(pane, time);
        } else {
            timers.registerProcessingTime(pane, time);
        }
    }

    void delete(Namespace pane, long time) {
        if (time == Long.MAX_VALUE) {
            return;
        }
        if (isEventTime) {
            timers.deleteEventTime(pane, time);
        } else {
            timers.deleteProcessingTime(pane, time);
        }
    }
}
