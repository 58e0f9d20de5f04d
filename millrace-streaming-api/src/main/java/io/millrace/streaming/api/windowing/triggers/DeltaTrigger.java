// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.functions.windowing.delta.DeltaFunction;
import io.millrace.streaming.api.windowing.windows.Window;

/**
 * Fires when a record differs by more than a threshold from the record of the last firing; the first
 * record of a window only sets the mark.
 *
 * <p>Mirrors Flink 1.14's {@code DeltaTrigger}; no known differences. It cannot merge windows.
 *
 * @param <T> type of the records
 * @param <W> type of the windows
 */
public class DeltaTrigger<T, W extends Window> extends Trigger<T, W> {
    private static final long serialVersionUID = 1L;

    private final double threshold;
    private final DeltaFunction<T> deltaFunction;
    private final ValueStateDescriptor<T> lastState;

    private DeltaTrigger(
            double threshold, DeltaFunction<T> deltaFunction, TypeSerializer<T> serializer) {
        this.threshold = threshold;
        this.deltaFunction = deltaFunction;
        this.lastState = new ValueStateDescriptor<>("last-element", serializer);
    }

    /**
     * Creates the trigger.
     *
     * @param threshold difference that must be exceeded
     * @param deltaFunction computes the difference between two records
     * @param stateSerializer serializer of the records
     * @param <T> type of the records
     * @param <W> type of the windows
     * @return the trigger
     */
    public static <T, W extends Window> DeltaTrigger<T, W> of(
            double threshold, DeltaFunction<T> deltaFunction, TypeSerializer<T> stateSerializer) {
        return new DeltaTrigger<>(threshold, deltaFunction, stateSerializer);
    }

    @Override
    public TriggerResult onElement(T element, long timestamp, W window, TriggerContext ctx)
            throws Exception {
        ValueState<T> last = ctx.getPartitionedState(lastState);
        T mark = last.value();
        if (mark == null) {
            last.update(element);
            return TriggerResult.CONTINUE;
        }
        if (deltaFunction.getDelta(mark, element) > threshold) {
            last.update(element);
            return TriggerResult.FIRE;
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggerContext ctx) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggerContext ctx)
            throws Exception {
        return TriggerResult.CONTINUE;
    }

    @Override
    public void clear(W window, TriggerContext ctx) throws Exception {
        ctx.getPartitionedState(lastState).clear();
    }

    @Override
    public String toString() {
        return "DeltaTrigger(" + deltaFunction + ", " + threshold + ")";
    }
}
