// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.metrics.RecordCounter;
import io.millrace.engine.record.Receiver;

/** Counts what passes; stands in a chain only while somebody hears of metrics. Hot path. */
final class CountingReceiver implements Receiver<Object> {

    private final RecordCounter counter;
    private final Receiver<Object> next;

    CountingReceiver(RecordCounter counter, Receiver<Object> next) {
        this.counter = counter;
        this.next = next;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        counter.inc();
        next.receive(value, timestamp);
    }
}
