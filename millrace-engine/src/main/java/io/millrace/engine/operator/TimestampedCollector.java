// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Errors;
import io.millrace.engine.record.Receiver;
import io.millrace.util.Collector;

/** A collector whose records all get the timestamp that was set last. Hot path. */
public final class TimestampedCollector implements Collector<Object> {

    private final Receiver<Object> out;
    private long timestamp = Receiver.NO_TIMESTAMP;

    public TimestampedCollector(Receiver<Object> out) {
        this.out = out;
    }

    /** Timestamp of the records to come. */
    public void setTimestamp(long newTimestamp) {
        timestamp = newTimestamp;
    }

    @Override
    public void collect(Object value) {
        try {
            out.receive(value, timestamp);
        } catch (Exception e) {
            throw Errors.unchecked(e);
        }
    }

    /** Called by users only; there is nothing to close. */
    @Override
    public void close() {}
}
