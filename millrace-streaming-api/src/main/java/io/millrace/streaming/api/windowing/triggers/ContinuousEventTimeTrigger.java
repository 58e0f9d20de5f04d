// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.Window;

/**
 * Fires again and again, each time the watermark passes a multiple of an interval, and once more when
 * it passes the end of the window.
 *
 * <p>Mirrors Flink 1.14's {@code ContinuousEventTimeTrigger}. Differences: times before the epoch are
 * rounded down, as all others are.
 *
 * @param <W> type of the windows
 */
public class ContinuousEventTimeTrigger<W extends Window> extends Trigger<Object, W> {
    private static final long serialVersionUID = 1L;

    private final long intervalMs;
    private final ReducingStateDescriptor<Long> fireTimeState = FireTimes.descriptor();

    private ContinuousEventTimeTrigger(long intervalMs) {
        this.intervalMs = intervalMs;
    }

    /**
     * Creates the trigger.
     *
     * @param interval time between two firings
     * @param <W> type of the windows
     * @return the trigger
     */
    public static <W extends Window> ContinuousEventTimeTrigger<W> of(Time interval) {
        return new ContinuousEventTimeTrigger<>(interval.toMilliseconds());
    }

    /**
     * Returns the time between two firings.
     *
     * @return milliseconds
     */
    public long getInterval() {
        return intervalMs;
    }

    @Override
    public TriggerResult onElement(Object element, long timestamp, W window, TriggerContext ctx)
            throws Exception {
        if (window.maxTimestamp() <= ctx.getCurrentWatermark()) {
            return TriggerResult.FIRE;
        }
        ctx.registerEventTimeTimer(window.maxTimestamp());
        ReducingState<Long> fireTime = ctx.getPartitionedState(fireTimeState);
        if (fireTime.get() == null) {
            schedule(
                    FireTimes.firstAfter(timestamp, intervalMs, window.maxTimestamp()),
                    fireTime,
                    ctx);
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggerContext ctx) throws Exception {
        if (time == window.maxTimestamp()) {
            return TriggerResult.FIRE;
        }
        ReducingState<Long> fireTime = ctx.getPartitionedState(fireTimeState);
        if (!FireTimes.isDue(fireTime, time)) {
            return TriggerResult.CONTINUE;
        }
        fireTime.clear();
        schedule(FireTimes.next(time, intervalMs, window.maxTimestamp()), fireTime, ctx);
        return TriggerResult.FIRE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggerContext ctx)
            throws Exception {
        return TriggerResult.CONTINUE;
    }

    private void schedule(long time, ReducingState<Long> fireTime, TriggerContext ctx)
            throws Exception {
        fireTime.add(time);
        ctx.registerEventTimeTimer(time);
    }

    @Override
    public boolean canMerge() {
        return true;
    }

    @Override
    public void onMerge(W window, OnMergeContext ctx) throws Exception {
        ctx.mergePartitionedState(fireTimeState);
        Long next = ctx.getPartitionedState(fireTimeState).get();
        if (next != null) {
            ctx.registerEventTimeTimer(next);
        }
    }

    @Override
    public void clear(W window, TriggerContext ctx) throws Exception {
        ReducingState<Long> fireTime = ctx.getPartitionedState(fireTimeState);
        Long next = fireTime.get();
        if (next != null) {
            ctx.deleteEventTimeTimer(next);
            fireTime.clear();
        }
    }

    @Override
    public String toString() {
        return "ContinuousEventTimeTrigger(" + intervalMs + ")";
    }
}
