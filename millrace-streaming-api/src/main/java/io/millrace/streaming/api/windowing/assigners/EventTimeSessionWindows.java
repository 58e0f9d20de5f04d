// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

import java.util.Collection;
import java.util.Collections;

/**
 * Groups records into sessions: a session ends once there is no record for a fixed gap of event time.
 *
 * <p>Each record starts in a window of its own, {@code [time, time + gap)}; windows that overlap or touch
 * become one. Mirrors Flink 1.14's {@code EventTimeSessionWindows}; no known differences.
 */
public class EventTimeSessionWindows extends MergingWindowAssigner<Object, TimeWindow> {
    private static final long serialVersionUID = 1L;

    /** The gap that ends a session, in milliseconds. */
    protected long sessionTimeout;

    /**
     * Creates an assigner.
     *
     * @param sessionTimeout the gap that ends a session, in milliseconds, positive
     * @throws IllegalArgumentException if the gap is not positive
     */
    protected EventTimeSessionWindows(long sessionTimeout) {
        if (sessionTimeout <= 0) {
            throw new IllegalArgumentException(
                    "EventTimeSessionWindows parameters must satisfy 0 < size");
        }
        this.sessionTimeout = sessionTimeout;
    }

    /**
     * Creates an assigner.
     *
     * @param size the gap that ends a session, positive
     * @return the assigner
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static EventTimeSessionWindows withGap(Time size) {
        return new EventTimeSessionWindows(size.toMilliseconds());
    }

    /**
     * Creates an assigner whose gap depends on the record.
     *
     * @param sessionWindowTimeGapExtractor tells the gap after a record
     * @param <T> type of the records
     * @return the assigner
     */
    public static <T> DynamicEventTimeSessionWindows<T> withDynamicGap(
            SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor) {
        return new DynamicEventTimeSessionWindows<>(sessionWindowTimeGapExtractor);
    }

    @Override
    public Collection<TimeWindow> assignWindows(
            Object element, long timestamp, WindowAssignerContext context) {
        return Collections.singletonList(new TimeWindow(timestamp, timestamp + sessionTimeout));
    }

    @Override
    public void mergeWindows(Collection<TimeWindow> windows, MergeCallback<TimeWindow> callback) {
        TimeWindow.mergeWindows(windows, callback);
    }

    @Override
    public Trigger<Object, TimeWindow> getDefaultTrigger(StreamExecutionEnvironment env) {
        return EventTimeTrigger.create();
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig executionConfig) {
        return new TimeWindow.Serializer();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    @Override
    public String toString() {
        return "EventTimeSessionWindows(" + sessionTimeout + ")";
    }
}
