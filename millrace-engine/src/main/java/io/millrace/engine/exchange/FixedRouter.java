// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** All records to the first channel: forward, which has only that one, and global. Hot path. */
final class FixedRouter extends Router {

    FixedRouter(Edge edge) {
        super(edge);
    }

    @Override
    public void receive(Object value, long timestamp) {
        writers[0].add(handOver(value), timestamp);
    }
}
