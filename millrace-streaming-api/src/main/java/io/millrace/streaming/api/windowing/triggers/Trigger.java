// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

import io.millrace.api.common.state.MergingState;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.metrics.MetricGroup;
import io.millrace.streaming.api.windowing.windows.Window;

import java.io.Serializable;

/**
 * Decides when a window fires and when its contents go.
 *
 * <p>One object serves all keys and windows of a subtask, so what it remembers must live in the state
 * it gets from its context. Called from the task thread. Mirrors Flink 1.14's {@code Trigger}; no
 * known differences.
 *
 * @param <T> type of the records
 * @param <W> type of the windows
 */
public abstract class Trigger<T, W extends Window> implements Serializable {
    private static final long serialVersionUID = -4104633972991191369L;

    /** Creates a trigger. */
    public Trigger() {}

    /**
     * Called for each record that is added to a window.
     *
     * @param element the record
     * @param timestamp timestamp of the record
     * @param window the window it was added to
     * @param ctx timers and state of the key and window
     * @return what to do with the window
     * @throws Exception fails the job
     */
    public abstract TriggerResult onElement(T element, long timestamp, W window, TriggerContext ctx)
            throws Exception;

    /**
     * Called when a processing-time timer of the window is due.
     *
     * @param time time of the timer
     * @param window the window
     * @param ctx timers and state of the key and window
     * @return what to do with the window
     * @throws Exception fails the job
     */
    public abstract TriggerResult onProcessingTime(long time, W window, TriggerContext ctx)
            throws Exception;

    /**
     * Called when an event-time timer of the window is due.
     *
     * @param time time of the timer
     * @param window the window
     * @param ctx timers and state of the key and window
     * @return what to do with the window
     * @throws Exception fails the job
     */
    public abstract TriggerResult onEventTime(long time, W window, TriggerContext ctx)
            throws Exception;

    /**
     * Says whether this trigger works with an assigner that merges windows.
     *
     * @return whether {@link #onMerge} is supported; false unless overridden
     */
    public boolean canMerge() {
        return false;
    }

    /**
     * Called when several windows were merged into one.
     *
     * @param window the window that came out
     * @param ctx timers and state of the new window, and access to the state of the merged ones
     * @throws Exception fails the job; always unless overridden
     */
    public void onMerge(W window, OnMergeContext ctx) throws Exception {
        throw new UnsupportedOperationException("Trigger " + this + " cannot merge windows, but the"
                + " window assigner merged some into " + window
                + ". Use a trigger whose canMerge() is"
                + " true, or override canMerge() and onMerge().");
    }

    /**
     * Drops what the trigger keeps for a window that is removed: state and timers.
     *
     * @param window the window
     * @param ctx timers and state of the key and window
     * @throws Exception fails the job
     */
    public abstract void clear(W window, TriggerContext ctx) throws Exception;

    /** What a trigger may use: clocks, and timers and state of the current key and window. */
    public interface TriggerContext {

        /**
         * Returns the wall clock's time.
         *
         * @return milliseconds since the epoch
         */
        long getCurrentProcessingTime();

        /**
         * Returns the metric group of the window operator.
         *
         * @return the group
         */
        MetricGroup getMetricGroup();

        /**
         * Returns the watermark of the window operator.
         *
         * @return the watermark's timestamp, {@code Long.MIN_VALUE} before the first one
         */
        long getCurrentWatermark();

        /**
         * Asks for {@link Trigger#onProcessingTime} once the wall clock reaches a time.
         *
         * @param time milliseconds since the epoch
         */
        void registerProcessingTimeTimer(long time);

        /**
         * Asks for {@link Trigger#onEventTime} once the watermark reaches a time.
         *
         * @param time milliseconds since the epoch
         */
        void registerEventTimeTimer(long time);

        /**
         * Takes back a processing-time timer, if there is one.
         *
         * @param time time of the timer
         */
        void deleteProcessingTimeTimer(long time);

        /**
         * Takes back an event-time timer, if there is one.
         *
         * @param time time of the timer
         */
        void deleteEventTimeTimer(long time);

        /**
         * Returns state of the current key and window.
         *
         * @param stateDescriptor names and types the state
         * @param <S> type of the state
         * @return the state
         */
        <S extends State> S getPartitionedState(StateDescriptor<S, ?> stateDescriptor);

        /**
         * Returns a value of the current key and window.
         *
         * @param name name of the state
         * @param stateType class of the value
         * @param defaultState value before the first update
         * @param <S> type of the value
         * @return the state
         * @deprecated use {@link #getPartitionedState(StateDescriptor)}
         */
        @Deprecated
        <S extends Serializable> ValueState<S> getKeyValueState(
                String name, Class<S> stateType, S defaultState);

        /**
         * Returns a value of the current key and window.
         *
         * @param name name of the state
         * @param stateType type of the value
         * @param defaultState value before the first update
         * @param <S> type of the value
         * @return the state
         * @deprecated use {@link #getPartitionedState(StateDescriptor)}
         */
        @Deprecated
        <S extends Serializable> ValueState<S> getKeyValueState(
                String name, TypeInformation<S> stateType, S defaultState);
    }

    /** A context that also merges the state of the merged windows. */
    public interface OnMergeContext extends TriggerContext {

        /**
         * Merges the state of the merged windows into that of the new one.
         *
         * @param stateDescriptor names and types the state
         * @param <S> type of the state
         */
        <S extends MergingState<?, ?>> void mergePartitionedState(
                StateDescriptor<S, ?> stateDescriptor);
    }
}
