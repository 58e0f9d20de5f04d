// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

import java.util.Collection;
import java.util.Collections;

/**
 * Assigns each record to the one window of fixed length that the wall clock falls in; windows are aligned to the
 * epoch plus an offset.
 *
 * <p>Windows are half open, {@code [start, start + size)}, in milliseconds of the wall clock. Mirrors Flink 1.14's {@code
 * TumblingProcessingTimeWindows}. Differences: windows before the epoch are right, which Flink fixed
 * later (FLINK-26334).
 */
public class TumblingProcessingTimeWindows extends WindowAssigner<Object, TimeWindow> {
    private static final long serialVersionUID = 1L;

    private final long size;
    private final long globalOffset;
    private final WindowStagger windowStagger;
    /** Null until this copy has seen its first record. */
    private Long staggerOffset;

    private TumblingProcessingTimeWindows(long size, long offset, WindowStagger windowStagger) {
        if (Math.abs(offset) >= size) {
            throw new IllegalArgumentException(
                    "TumblingProcessingTimeWindows parameters must satisfy abs(offset) < size");
        }
        this.size = size;
        this.globalOffset = offset;
        this.windowStagger = windowStagger;
    }

    /**
     * Creates an assigner of windows aligned to the epoch.
     *
     * @param size length of the windows, positive
     * @return the assigner
     * @throws IllegalArgumentException if the size is not positive
     */
    public static TumblingProcessingTimeWindows of(Time size) {
        return new TumblingProcessingTimeWindows(size.toMilliseconds(), 0, WindowStagger.ALIGNED);
    }

    /**
     * Creates an assigner of shifted windows.
     *
     * @param size length of the windows, positive
     * @param offset shift of the windows, {@code |offset| < size}; with windows of a day hours(-8) gives
     *     days in UTC+8
     * @return the assigner
     * @throws IllegalArgumentException if size or offset are out of range
     */
    public static TumblingProcessingTimeWindows of(Time size, Time offset) {
        return new TumblingProcessingTimeWindows(
                size.toMilliseconds(), offset.toMilliseconds(), WindowStagger.ALIGNED);
    }

    /**
     * Creates an assigner of windows that each subtask shifts further.
     *
     * @param size length of the windows, positive
     * @param offset shift of the windows, {@code |offset| < size}
     * @param windowStagger how subtasks shift their windows on top
     * @return the assigner
     * @throws IllegalArgumentException if size or offset are out of range
     */
    public static TumblingProcessingTimeWindows of(
            Time size, Time offset, WindowStagger windowStagger) {
        return new TumblingProcessingTimeWindows(
                size.toMilliseconds(), offset.toMilliseconds(), windowStagger);
    }

    @Override
    public Collection<TimeWindow> assignWindows(
            Object element, long timestamp, WindowAssignerContext context) {
        long now = context.getCurrentProcessingTime();
        if (staggerOffset == null) {
            staggerOffset = windowStagger.getStaggerOffset(now, size);
        }
        long offset = (globalOffset + staggerOffset) % size;
        long start = TimeWindow.getWindowStartWithOffset(now, offset, size);
        return Collections.singletonList(new TimeWindow(start, start + size));
    }

    /**
     * Returns the length of the windows.
     *
     * @return milliseconds
     */
    public long getSize() {
        return size;
    }

    @Override
    public Trigger<Object, TimeWindow> getDefaultTrigger(StreamExecutionEnvironment env) {
        return ProcessingTimeTrigger.create();
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig executionConfig) {
        return new TimeWindow.Serializer();
    }

    @Override
    public boolean isEventTime() {
        return false;
    }

    @Override
    public String toString() {
        return "TumblingProcessingTimeWindows(" + size + ")";
    }
}
