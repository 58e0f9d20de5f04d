// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.ValueState;

/** A value in a slot that expires; has no default value. Hot path. */
final class ExpiringValueState<T> extends ExpiringSlot implements ValueState<T> {

    ExpiringValueState(StateCursor cursor, int slot, TimeToLive timeToLive) {
        super(cursor, slot, timeToLive);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T value() {
        touch();
        return (T) read();
    }

    @Override
    public void update(T value) {
        touch();
        write(value);
    }
}
