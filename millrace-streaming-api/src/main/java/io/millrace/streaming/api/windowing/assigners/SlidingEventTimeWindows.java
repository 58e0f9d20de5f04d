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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Assigns each record to all windows of fixed length that its timestamp falls in; a window starts at each
 * multiple of the slide plus an offset.
 *
 * <p>Windows are half open, {@code [start, start + size)}, in event-time milliseconds. A record without timestamp fails the job. If the slide is longer than the size
 * some records are in no window. Mirrors Flink 1.14's {@code SlidingEventTimeWindows}. Differences: windows
 * before the epoch are right, which Flink fixed later (FLINK-26334).
 */
public class SlidingEventTimeWindows extends WindowAssigner<Object, TimeWindow> {
    private static final long serialVersionUID = 1L;

    private final long size;
    private final long slide;
    private final long offset;

    /**
     * Creates an assigner.
     *
     * @param size length of the windows in milliseconds, positive
     * @param slide time between two window starts in milliseconds
     * @param offset shift of the windows in milliseconds, {@code |offset| < slide}
     * @throws IllegalArgumentException if size or offset are out of range
     */
    protected SlidingEventTimeWindows(long size, long slide, long offset) {
        if (Math.abs(offset) >= slide || size <= 0) {
            throw new IllegalArgumentException("SlidingEventTimeWindows parameters must satisfy"
                    + " abs(offset) < slide and size > 0");
        }
        this.size = size;
        this.slide = slide;
        this.offset = offset;
    }

    /**
     * Creates an assigner of windows aligned to the epoch.
     *
     * @param size length of the windows, positive
     * @param slide time between two window starts, positive
     * @return the assigner
     * @throws IllegalArgumentException if size or slide are not positive
     */
    public static SlidingEventTimeWindows of(Time size, Time slide) {
        return new SlidingEventTimeWindows(size.toMilliseconds(), slide.toMilliseconds(), 0);
    }

    /**
     * Creates an assigner of shifted windows.
     *
     * @param size length of the windows, positive
     * @param slide time between two window starts, positive
     * @param offset shift of the windows, {@code |offset| < slide}
     * @return the assigner
     * @throws IllegalArgumentException if size or offset are out of range
     */
    public static SlidingEventTimeWindows of(Time size, Time slide, Time offset) {
        return new SlidingEventTimeWindows(
                size.toMilliseconds(), slide.toMilliseconds(), offset.toMilliseconds());
    }

    @Override
    public Collection<TimeWindow> assignWindows(
            Object element, long timestamp, WindowAssignerContext context) {
        Timestamps.checkPresent(timestamp);
        List<TimeWindow> windows = new ArrayList<>((int) (size / slide) + 1);
        long lastStart = TimeWindow.getWindowStartWithOffset(timestamp, offset, slide);
        for (long start = lastStart; start > timestamp - size; start -= slide) {
            windows.add(new TimeWindow(start, start + size));
        }
        return windows;
    }

    /**
     * Returns the length of the windows.
     *
     * @return milliseconds
     */
    public long getSize() {
        return size;
    }

    /**
     * Returns the time between two window starts.
     *
     * @return milliseconds
     */
    public long getSlide() {
        return slide;
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
        return "SlidingEventTimeWindows(" + size + ", " + slide + ")";
    }
}
