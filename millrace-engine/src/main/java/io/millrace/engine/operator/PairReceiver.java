// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.record.Receiver;

/** Hands every record to two readers, one after the other. Three readers are one and a pair: no loop. Hot path. */
final class PairReceiver implements Receiver<Object> {

    private final Receiver<Object> first;
    private final Receiver<Object> second;

    PairReceiver(Receiver<Object> first, Receiver<Object> second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        first.receive(value, timestamp);
        second.receive(value, timestamp);
    }
}
