// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;

import java.io.Serializable;
import java.util.Collection;

/**
 * Says to which windows a record belongs.
 *
 * <p>Each subtask calls its own copy from its task thread. Mirrors Flink 1.14's {@code WindowAssigner};
 * no known differences.
 *
 * @param <T> type of the records
 * @param <W> type of the windows
 */
public abstract class WindowAssigner<T, W extends Window> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates an assigner. */
    public WindowAssigner() {}

    /**
     * Returns the windows of a record; it is dropped if there are none.
     *
     * @param element the record
     * @param timestamp its timestamp, {@code Long.MIN_VALUE} if it has none
     * @param context gives the wall clock's time
     * @return the windows
     */
    public abstract Collection<W> assignWindows(
            T element, long timestamp, WindowAssignerContext context);

    /**
     * Returns the trigger to use if the program sets none.
     *
     * @param env the environment of the program
     * @return a new trigger
     */
    public abstract Trigger<T, W> getDefaultTrigger(StreamExecutionEnvironment env);

    /**
     * Returns the serializer of the windows.
     *
     * @param executionConfig settings that serializers depend on
     * @return the serializer
     */
    public abstract TypeSerializer<W> getWindowSerializer(ExecutionConfig executionConfig);

    /**
     * Says which clock the windows follow; only event-time windows can be late.
     *
     * @return whether it is event time
     */
    public abstract boolean isEventTime();

    /** What an assigner may ask for. */
    public abstract static class WindowAssignerContext {

        /** Called by the runtime. */
        public WindowAssignerContext() {}

        /**
         * Returns the wall clock's time.
         *
         * @return milliseconds since the epoch
         */
        public abstract long getCurrentProcessingTime();
    }
}
