// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.record.Receiver;

/** Hands every record to several readers, in the order of the plan. Hot path. */
final class FanOutReceiver implements Receiver<Object> {

    private final Receiver<Object>[] readers;

    FanOutReceiver(Receiver<Object>[] readers) {
        this.readers = readers;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        for (Receiver<Object> reader : readers) {
            reader.receive(value, timestamp);
        }
    }
}
