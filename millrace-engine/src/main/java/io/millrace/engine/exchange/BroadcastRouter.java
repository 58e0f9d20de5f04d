// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** Each record to all channels, to each its own copy if records are copied. Hot path. */
final class BroadcastRouter extends Router {

    BroadcastRouter(Edge edge) {
        super(edge);
    }

    @Override
    public void receive(Object value, long timestamp) {
        for (ChannelWriter writer : writers) {
            writer.add(handOver(value), timestamp);
        }
    }
}
