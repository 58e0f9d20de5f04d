// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.record.Receiver;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it receives. */
public final class RecordingReceiver implements Receiver<Object> {

    public final List<Object> values = new ArrayList<>();
    public final List<Long> timestamps = new ArrayList<>();

    @Override
    public void receive(Object value, long timestamp) {
        values.add(value);
        timestamps.add(timestamp);
    }
}
