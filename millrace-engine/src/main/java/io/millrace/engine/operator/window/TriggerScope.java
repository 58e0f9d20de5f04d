// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.MergingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.Errors;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.state.KeyRow;
import io.millrace.engine.state.MergeableState;
import io.millrace.engine.state.Namespace;
import io.millrace.engine.state.StateCursor;
import io.millrace.engine.state.StateSlots;
import io.millrace.engine.state.StateTable;
import io.millrace.engine.timer.KeyedTimers;
import io.millrace.metrics.MetricGroup;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;

import java.io.Serializable;
import java.util.Collection;

/** What the trigger sees of the pane that is being worked on. Hot path. */
final class TriggerScope implements Trigger.OnMergeContext {

    private final KeyedTimers timers;
    /** Points at the pane. */
    private final StateCursor cursor;

    private final StateTable states;
    private final OperatorContext context;

    /** The windows that are being merged into the current one, and their key. */
    private Collection<Window> merged;

    private KeyRow row;

    TriggerScope(
            KeyedTimers timers, StateCursor cursor, StateTable states, OperatorContext context) {
        this.timers = timers;
        this.cursor = cursor;
        this.states = states;
        this.context = context;
    }

    /** Windows of a key are being merged into the current one; null if no longer. */
    void merging(Collection<Window> mergedWindows, KeyRow mergedRow) {
        merged = mergedWindows;
        row = mergedRow;
    }

    @Override
    public long getCurrentProcessingTime() {
        return timers.nowMs();
    }

    @Override
    public MetricGroup getMetricGroup() {
        return context.runtimeContext().getMetricGroup();
    }

    @Override
    public long getCurrentWatermark() {
        return timers.currentWatermark();
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        timers.registerProcessingTime(cursor.current(), time);
    }

    @Override
    public void registerEventTimeTimer(long time) {
        timers.registerEventTime(cursor.current(), time);
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        timers.deleteProcessingTime(cursor.current(), time);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        timers.deleteEventTime(cursor.current(), time);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <S extends State> S getPartitionedState(StateDescriptor<S, ?> descriptor) {
        descriptor.initializeSerializerUnlessSet(context.executionConfig());
        StateDescriptor any = descriptor;
        return (S)
                switch (any.getType()) {
                    case VALUE -> states.getState((ValueStateDescriptor) any);
                    case LIST -> states.getListState((ListStateDescriptor) any);
                    case REDUCING -> states.getReducingState((ReducingStateDescriptor) any);
                    case AGGREGATING ->
                        states.getAggregatingState((AggregatingStateDescriptor) any);
                    case MAP -> states.getMapState((MapStateDescriptor) any);
                    default -> throw new EngineBugException("no state for " + descriptor);
                };
    }

    @Override
    @Deprecated
    public <S extends Serializable> ValueState<S> getKeyValueState(
            String name, Class<S> stateType, S defaultState) {
        return getPartitionedState(new ValueStateDescriptor<>(name, stateType, defaultState));
    }

    @Override
    @Deprecated
    public <S extends Serializable> ValueState<S> getKeyValueState(
            String name, TypeInformation<S> stateType, S defaultState) {
        return getPartitionedState(new ValueStateDescriptor<>(name, stateType, defaultState));
    }

    @Override
    public <S extends MergingState<?, ?>> void mergePartitionedState(
            StateDescriptor<S, ?> descriptor) {
        S state = getPartitionedState(descriptor);
        if (!(state instanceof MergeableState mergeable)) {
            throw new IllegalArgumentException("The state '" + descriptor.getName()
                    + "' cannot be merged: only list," + " reducing and aggregating state can.");
        }
        StateSlots target = cursor.current();
        try {
            for (Window source : merged) {
                Namespace from = row.findNamespace(source);
                if (from != null && from != target) {
                    mergeable.merge(from, target);
                }
            }
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }
}
