// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.OperatorStateStore;
import io.millrace.runtime.state.KeyGroupStatePartitionStreamProvider;
import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.runtime.state.StatePartitionStreamProvider;

import java.util.List;
import java.util.OptionalLong;

/** What an operator or function is given before it is opened: states that hold nothing yet. Used on the task's thread. */
final class StateInitialization implements StateInitializationContext {

    private final OperatorContext context;

    StateInitialization(OperatorContext context) {
        this.context = context;
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return OptionalLong.empty();
    }

    @Override
    public OperatorStateStore getOperatorStateStore() {
        return context.operatorStates();
    }

    /** Null without keys, as in Flink. */
    @Override
    public KeyedStateStore getKeyedStateStore() {
        return context.keyedStateStore();
    }

    @Override
    public Iterable<StatePartitionStreamProvider> getRawOperatorStateInputs() {
        return List.of();
    }

    @Override
    public Iterable<KeyGroupStatePartitionStreamProvider> getRawKeyedStateInputs() {
        if (context.keyedStore() == null) {
            throw new IllegalStateException(
                    "Attempt to access keyed state from non-keyed operator.");
        }
        return List.of();
    }
}
