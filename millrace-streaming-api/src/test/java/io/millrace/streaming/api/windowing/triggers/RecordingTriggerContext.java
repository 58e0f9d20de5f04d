// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.MergingState;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.State;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.metrics.MetricGroup;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** A trigger's context of one key and window: clocks set by the test, timers and state to look at. */
final class RecordingTriggerContext implements Trigger.OnMergeContext {

    final TreeSet<Long> eventTimers = new TreeSet<>();
    final TreeSet<Long> clockTimers = new TreeSet<>();
    /** Values by state name; a name is absent if its state is empty. */
    final Map<String, Object> values = new HashMap<>();
    /** What merged windows add to each state, by state name. */
    final Map<String, Object> mergedValues = new HashMap<>();

    long watermark = Long.MIN_VALUE;
    long nowMs;

    @Override
    public long getCurrentProcessingTime() {
        return nowMs;
    }

    @Override
    public MetricGroup getMetricGroup() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCurrentWatermark() {
        return watermark;
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        clockTimers.add(time);
    }

    @Override
    public void registerEventTimeTimer(long time) {
        eventTimers.add(time);
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        clockTimers.remove(time);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        eventTimers.remove(time);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends State> S getPartitionedState(StateDescriptor<S, ?> descriptor) {
        if (descriptor instanceof ReducingStateDescriptor<?> reducing) {
            return (S) new Reducing(
                    descriptor.getName(), (ReduceFunction<Object>) reducing.getReduceFunction());
        }
        return (S) new Value(descriptor.getName());
    }

    @Override
    @Deprecated
    public <S extends Serializable> ValueState<S> getKeyValueState(
            String name, Class<S> stateType, S defaultState) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public <S extends Serializable> ValueState<S> getKeyValueState(
            String name, TypeInformation<S> stateType, S defaultState) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends MergingState<?, ?>> void mergePartitionedState(
            StateDescriptor<S, ?> descriptor) {
        Object added = mergedValues.get(descriptor.getName());
        if (added != null) {
            try {
                ((MergingState<Object, Object>) getPartitionedState(descriptor)).add(added);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Value implements ValueState<Object> {

        private final String name;

        Value(String name) {
            this.name = name;
        }

        @Override
        public Object value() {
            return values.get(name);
        }

        @Override
        public void update(Object value) {
            values.put(name, value);
        }

        @Override
        public void clear() {
            values.remove(name);
        }
    }

    private final class Reducing implements ReducingState<Object> {

        private final String name;
        private final ReduceFunction<Object> function;

        Reducing(String name, ReduceFunction<Object> function) {
            this.name = name;
            this.function = function;
        }

        @Override
        public Object get() {
            return values.get(name);
        }

        @Override
        public void add(Object value) throws Exception {
            Object current = values.get(name);
            values.put(name, current == null ? value : function.reduce(current, value));
        }

        @Override
        public void clear() {
            values.remove(name);
        }
    }
}
