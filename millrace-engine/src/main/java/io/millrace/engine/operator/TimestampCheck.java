// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Clock;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.Receiver;

import java.time.Instant;

/** Behind an operator that gives records their timestamps: fails at one that is too far ahead of the clock. */
public final class TimestampCheck implements Receiver<Object> {

    private final String where;
    private final long maxAheadMs;
    private final Clock clock;
    private final Receiver<Object> next;

    /**
     * @param where operator and subtask that gave the timestamps
     * @param maxAheadMs how far a timestamp may be ahead of the clock, not negative
     * @param clock the wall clock
     * @param next gets the record if its timestamp is all right
     */
    public TimestampCheck(String where, long maxAheadMs, Clock clock, Receiver<Object> next) {
        this.where = where;
        this.maxAheadMs = maxAheadMs;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        // Without overflow for all timestamps: the clock is far from both ends of time.
        if (timestamp > 0 && timestamp - clock.nowMs() > maxAheadMs) {
            throw tooFarAhead(value, timestamp);
        }
        next.receive(value, timestamp);
    }

    private UserCodeException tooFarAhead(Object value, long timestamp) {
        return new UserCodeException(
                where,
                new IllegalStateException("Record '" + value + "' has the timestamp " + timestamp
                        + " (" + Instant.ofEpochMilli(timestamp) + "), which is "
                        + (timestamp - clock.nowMs()) + " ms ahead of the wall clock;"
                        + " millrace.check.max-timestamp-ahead allows " + maxAheadMs
                        + " ms. Its watermark would make all records in between late."
                        + " Filter such records out in front of the assigner of timestamps,"
                        + " check the unit (milliseconds), or allow more."));
    }
}
