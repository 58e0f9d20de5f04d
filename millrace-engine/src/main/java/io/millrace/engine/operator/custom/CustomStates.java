// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.api.common.state.BroadcastState;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.OperatorStateStore;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.runtime.state.KeyedStateBackend;
import io.millrace.runtime.state.OperatorStateBackend;
import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.streaming.api.operators.InternalTimeServiceManager;
import io.millrace.streaming.api.operators.KeyContext;
import io.millrace.streaming.api.operators.StreamOperatorStateContext;

import java.util.Set;

/** States and timers of a user's operator. Owned by the task's thread. */
final class CustomStates implements StreamOperatorStateContext {

    private final OperatorContext context;
    /** Null if the operator has no keys. */
    private final KeyedStates keyed;
    /** Null if the operator has no keys, or before its state was initialized. */
    private TimerServices timers;

    CustomStates(OperatorContext context, TypeSerializer<Object> keySerializer) {
        this.context = context;
        if (context.keyedStore() == null) {
            this.keyed = null;
        } else {
            context.keyedStore().onTimersUsed();
            this.keyed = new KeyedStates(context, keySerializer);
        }
    }

    /** Who is told the key of a timer before it fires. */
    StreamOperatorStateContext bind(KeyContext keyContext) {
        if (keyed != null && timers == null) {
            timers = new TimerServices(context, keyContext);
        }
        return this;
    }

    @Override
    public OperatorStateBackend operatorStateBackend() {
        return new Backend(context.operatorStates());
    }

    @Override
    public KeyedStateBackend<?> keyedStateBackend() {
        return keyed;
    }

    @Override
    public InternalTimeServiceManager<?> internalTimerServiceManager() {
        return timers;
    }

    @Override
    public StateInitializationContext initializationContext() {
        return context.stateInitialization();
    }

    long nextProcessingTimeMs() {
        return timers == null ? Long.MAX_VALUE : timers.nextProcessingTimeMs();
    }

    void onProcessingTime(long nowMs) throws Exception {
        timers.onProcessingTime(nowMs);
    }

    void quiesce() {
        if (timers != null) {
            timers.quiesce();
        }
    }

    /** The same states under another name. */
    private record Backend(OperatorStateStore states) implements OperatorStateBackend {

        @Override
        public <K, V> BroadcastState<K, V> getBroadcastState(
                MapStateDescriptor<K, V> stateDescriptor) throws Exception {
            return states.getBroadcastState(stateDescriptor);
        }

        @Override
        public <S> ListState<S> getListState(ListStateDescriptor<S> stateDescriptor)
                throws Exception {
            return states.getListState(stateDescriptor);
        }

        @Override
        public <S> ListState<S> getUnionListState(ListStateDescriptor<S> stateDescriptor)
                throws Exception {
            return states.getUnionListState(stateDescriptor);
        }

        @Override
        public Set<String> getRegisteredStateNames() {
            return states.getRegisteredStateNames();
        }

        @Override
        public Set<String> getRegisteredBroadcastStateNames() {
            return states.getRegisteredBroadcastStateNames();
        }
    }
}
