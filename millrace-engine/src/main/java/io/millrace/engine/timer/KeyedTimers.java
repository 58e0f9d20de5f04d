// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Errors;
import io.millrace.engine.state.KeyedStore;
import io.millrace.engine.state.StateSlots;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

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

    private static final Logger LOG = LazyLogger.of(KeyedTimers.class);

    private static final long END_OF_TIME = Long.MAX_VALUE;

    private final Clock clock;
    private final Attention attention;
    /** A firing may last for ever, if what fires sets timers that are due: each looks whether it is to stop. */
    private final TimerQueue.Target onEventTime;

    private final TimerQueue.Target onProcessingTime;
    private final TimerQueue eventTime = new TimerQueue(true);
    private final TimerQueue processingTime = new TimerQueue(false);
    private long currentWatermark = Long.MIN_VALUE;
    /** Whether all timers of a key fire when the key ends, and none before. */
    private final boolean endWithKey;

    private boolean hasWarned;

    /**
     * @param clock by which timers of the wall clock fire
     * @param listener hears what fires
     * @param attention whether the task is to look about, or to stop
     * @param store whose rows hold the timers
     */
    public KeyedTimers(Clock clock, Listener listener, Attention attention, KeyedStore store) {
        this.endWithKey = store.onKeyEnd(this::onKeyEnd);
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
        if (endWithKey && currentWatermark == END_OF_TIME) {
            warnOfLateTimer(time);
            return;
        }
        eventTime.register(holder, time);
    }

    public void registerProcessingTime(StateSlots holder, long time) {
        if (endWithKey && currentWatermark == END_OF_TIME) {
            warnOfLateTimer(time);
            return;
        }
        processingTime.register(holder, time);
    }

    /** As in Flink such a timer is left out. */
    private void warnOfLateTimer(long time) {
        if (!hasWarned) {
            hasWarned = true;
            LOG.warn(
                    "A timer for {} was set while the last timers of a key fire; in a batch it and all others"
                            + " that are set so are ignored.",
                    time);
        }
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
        if (endWithKey) {
            if (watermark == END_OF_TIME) {
                fireAll();
            }
            return;
        }
        currentWatermark = watermark;
        eventTime.advanceTo(watermark, onEventTime);
    }

    private void onKeyEnd() {
        try {
            fireAll();
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    /** What fires sees the end of time; before and behind that no time has come at all. */
    private void fireAll() throws Exception {
        currentWatermark = END_OF_TIME;
        eventTime.advanceTo(END_OF_TIME, onEventTime);
        processingTime.advanceTo(END_OF_TIME, onProcessingTime);
        currentWatermark = Long.MIN_VALUE;
    }

    /**
     * When {@link #onProcessingTime} is wanted next, wall clock; {@link Long#MAX_VALUE} for never. That is when the
     * millisecond of the first timer is over: records that come within it still belong before the timer.
     */
    public long nextProcessingTimeMs() {
        if (endWithKey) {
            return Long.MAX_VALUE;
        }
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
