// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.state.KeyedStore;
import io.millrace.metrics.Gauge;

/**
 * For how many keys an operator holds something: state, windows, what triggers remember, or timers. Published by the task's
 * thread, read by any.
 */
final class StateSize implements Gauge<Long> {

    static final String NAME = "numKeysHeld";

    private final KeyedStore store;
    private volatile long keys;

    StateSize(KeyedStore store) {
        this.store = store;
    }

    /** Lets others see how many there are now. */
    void publish() {
        long now = store.held();
        if (now != keys) {
            keys = now;
        }
    }

    @Override
    public Long getValue() {
        return keys;
    }
}
