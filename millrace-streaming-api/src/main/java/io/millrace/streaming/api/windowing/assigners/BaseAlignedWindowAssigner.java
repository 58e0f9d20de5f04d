// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

import java.util.Collection;

/**
 * Only carries a window size; it cannot assign windows.
 *
 * <p>A remnant of an operator that is long gone, kept so that programs which name it still link; all
 * methods but {@link #getSize} fail with {@link UnsupportedOperationException}. Mirrors Flink 1.14's
 * {@code BaseAlignedWindowAssigner}; no known differences.
 *
 * @deprecated use {@link TumblingProcessingTimeWindows} or {@link SlidingProcessingTimeWindows}
 */
@Deprecated
public class BaseAlignedWindowAssigner extends WindowAssigner<Object, TimeWindow> {
    private static final long serialVersionUID = -6214980179706960234L;

    private final long size;

    /**
     * Creates an assigner.
     *
     * @param size length of the windows in milliseconds
     */
    protected BaseAlignedWindowAssigner(long size) {
        this.size = size;
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
    public Collection<TimeWindow> assignWindows(
            Object element, long timestamp, WindowAssignerContext context) {
        throw unusable();
    }

    @Override
    public Trigger<Object, TimeWindow> getDefaultTrigger(StreamExecutionEnvironment env) {
        throw unusable();
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig executionConfig) {
        throw unusable();
    }

    @Override
    public boolean isEventTime() {
        throw unusable();
    }

    private static UnsupportedOperationException unusable() {
        return new UnsupportedOperationException(
                "This assigner should not be used with the WindowOperator.");
    }
}
