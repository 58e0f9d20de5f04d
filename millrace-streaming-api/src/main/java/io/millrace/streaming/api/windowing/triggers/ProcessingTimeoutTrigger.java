// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.streaming.api.windowing.windows.Window;

import java.time.Duration;

/**
 * Fires when another trigger does, or when the wall clock has moved on by a time since the window's first
 * record, or since its latest one.
 *
 * <p>A timer of the other trigger fires the window too, whatever the other trigger answers. Mirrors Flink
 * 1.14's {@code ProcessingTimeoutTrigger}; no known differences. It cannot merge windows.
 *
 * @param <T> type of the records
 * @param <W> type of the windows
 */
public class ProcessingTimeoutTrigger<T, W extends Window> extends Trigger<T, W> {
    private static final long serialVersionUID = 1L;

    private final Trigger<T, W> nestedTrigger;
    private final long timeoutMs;
    private final boolean resetTimerOnNewRecord;
    private final boolean shouldClearOnTimeout;
    /** When the timeout of the window is due; empty if no timer is set. */
    private final ValueStateDescriptor<Long> dueState =
            new ValueStateDescriptor<>("timeout", LongSerializer.INSTANCE);

    private ProcessingTimeoutTrigger(
            Trigger<T, W> nestedTrigger,
            long timeoutMs,
            boolean resetTimerOnNewRecord,
            boolean shouldClearOnTimeout) {
        this.nestedTrigger = nestedTrigger;
        this.timeoutMs = timeoutMs;
        this.resetTimerOnNewRecord = resetTimerOnNewRecord;
        this.shouldClearOnTimeout = shouldClearOnTimeout;
    }

    /**
     * Creates a trigger whose timeout counts from the first record, and which clears the other trigger
     * when it is due.
     *
     * @param nestedTrigger the other trigger
     * @param timeout the time
     * @param <T> type of the records
     * @param <W> type of the windows
     * @return the trigger
     */
    public static <T, W extends Window> ProcessingTimeoutTrigger<T, W> of(
            Trigger<T, W> nestedTrigger, Duration timeout) {
        return new ProcessingTimeoutTrigger<>(nestedTrigger, timeout.toMillis(), false, true);
    }

    /**
     * Creates a trigger.
     *
     * @param nestedTrigger the other trigger
     * @param timeout the time
     * @param resetTimerOnNewRecord whether the timeout counts from the latest record, not the first
     * @param shouldClearOnTimeout whether the other trigger is cleared when the timeout is due
     * @param <T> type of the records
     * @param <W> type of the windows
     * @return the trigger
     */
    public static <T, W extends Window> ProcessingTimeoutTrigger<T, W> of(
            Trigger<T, W> nestedTrigger,
            Duration timeout,
            boolean resetTimerOnNewRecord,
            boolean shouldClearOnTimeout) {
        return new ProcessingTimeoutTrigger<>(
                nestedTrigger, timeout.toMillis(), resetTimerOnNewRecord, shouldClearOnTimeout);
    }

    @Override
    public TriggerResult onElement(T element, long timestamp, W window, TriggerContext ctx)
            throws Exception {
        TriggerResult result = nestedTrigger.onElement(element, timestamp, window, ctx);
        if (result.isFire()) {
            clear(window, ctx);
            return result;
        }
        ValueState<Long> due = ctx.getPartitionedState(dueState);
        Long current = due.value();
        if (current == null || resetTimerOnNewRecord) {
            if (current != null) {
                ctx.deleteProcessingTimeTimer(current);
            }
            long next = ctx.getCurrentProcessingTime() + timeoutMs;
            due.update(next);
            ctx.registerProcessingTimeTimer(next);
        }
        return result;
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggerContext ctx)
            throws Exception {
        return fire(nestedTrigger.onProcessingTime(time, window, ctx), window, ctx);
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggerContext ctx) throws Exception {
        return fire(nestedTrigger.onEventTime(time, window, ctx), window, ctx);
    }

    private TriggerResult fire(TriggerResult nested, W window, TriggerContext ctx)
            throws Exception {
        if (shouldClearOnTimeout) {
            clear(window, ctx);
        }
        return nested.isPurge() ? TriggerResult.FIRE_AND_PURGE : TriggerResult.FIRE;
    }

    @Override
    public void clear(W window, TriggerContext ctx) throws Exception {
        ValueState<Long> due = ctx.getPartitionedState(dueState);
        Long current = due.value();
        if (current != null) {
            ctx.deleteProcessingTimeTimer(current);
            due.clear();
        }
        nestedTrigger.clear(window, ctx);
    }

    @Override
    public String toString() {
        return "TimeoutTrigger(" + nestedTrigger + ")";
    }
}
