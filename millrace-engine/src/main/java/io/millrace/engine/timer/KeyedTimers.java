// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.engine.state.StateSlots;

/** The timers of one keyed operator. Owned by the task's thread. */
public final class KeyedTimers {

    /** What happens when a timer fires. The holder's key is not current yet. */
    public interface Listener {

        void onEventTime(StateSlots holder, long time) throws Exception;

        void onProcessingTime(StateSlots holder, long time) throws Exception;
    }

    /** Is shown timers. */
    public interface Visitor {

        void onTimer(StateSlots holder, long time) throws Exception;
    }

    private final Clock clock;
    private final Attention attention;
    /** A firing may last for ever, if what fires sets timers that are due: each looks whether it is to stop. */
    private final TimerQueue.Target onEventTime;

    private final TimerQueue.Target onProcessingTime;
    private final TimerQueue eventTime = new TimerQueue(true);
    private final TimerQueue processingTime = new TimerQueue(false);
    private long currentWatermark = Long.MIN_VALUE;

    public KeyedTimers(Clock clock, Listener listener, Attention attention) {
        this.clock = clock;
        this.attention = attention;
        this.onEventTime = (holder, time) -> {
            attention.checkCancelled();
            listener.onEventTime(holder, time);
        };
        this.onProcessingTime = (holder, time) -> {
            attention.checkCancelled();
            listener.onProcessingTime(holder, time);
        };
    }

    public void registerEventTime(StateSlots holder, long time) {
        eventTime.register(holder, time);
    }

    public void registerProcessingTime(StateSlots holder, long time) {
        processingTime.register(holder, time);
    }

    public void deleteEventTime(StateSlots holder, long time) {
        eventTime.delete(holder, time);
    }

    public void deleteProcessingTime(StateSlots holder, long time) {
        processingTime.delete(holder, time);
    }

    /** Shows all timers in event time that are set now; what the target does to timers is not seen. */
    public void forEachEventTime(Visitor visitor) throws Exception {
        eventTime.forEach(visitor::onTimer);
    }

    /** Shows all timers by the wall clock that are set now; what the target does to timers is not seen. */
    public void forEachProcessingTime(Visitor visitor) throws Exception {
        processingTime.forEach(visitor::onTimer);
    }

    /** The last watermark, {@link Long#MIN_VALUE} before the first. */
    public long currentWatermark() {
        return currentWatermark;
    }

    /** Wall clock in milliseconds. */
    public long nowMs() {
        return clock.nowMs();
    }

    /** A watermark has come: everything up to it fires. */
    public void onWatermark(long watermark) throws Exception {
        currentWatermark = watermark;
        eventTime.advanceTo(watermark, onEventTime);
    }

    /**
     * When {@link #onProcessingTime} is wanted next, wall clock; {@link Long#MAX_VALUE} for never. That is when the
     * millisecond of the first timer is over: records that come within it still belong before the timer.
     */
    public long nextProcessingTimeMs() {
        long first = processingTime.nextTime();
        return first == Long.MAX_VALUE ? first : first + 1;
    }

    /**
     * The clock has come to a time: everything before it fires, as far as the task is not wanted elsewhere: what fires may
     * set a timer that is due for ever.
     */
    public void onProcessingTime(long nowMs) throws Exception {
        long time = processingTime.nextTime();
        while (time < nowMs) {
            processingTime.advanceTo(time, onProcessingTime);
            if (attention.isWanted()) {
                return;
            }
            time = processingTime.nextTime();
        }
    }
}
