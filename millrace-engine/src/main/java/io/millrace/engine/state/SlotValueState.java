// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;

/** A value in a slot. Hot path. */
final class SlotValueState<T> implements ValueState<T> {

    private final StateCursor cursor;
    private final int slot;
    private final ValueStateDescriptor<T> descriptor;

    SlotValueState(StateCursor cursor, int slot, ValueStateDescriptor<T> descriptor) {
        this.cursor = cursor;
        this.slot = slot;
        this.descriptor = descriptor;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T value() {
        T value = (T) cursor.current().get(slot);
        return value == null ? descriptor.getDefaultValue() : value;
    }

    @Override
    public void update(T value) {
        cursor.set(slot, value);
    }

    @Override
    public void clear() {
        cursor.set(slot, null);
    }
}
