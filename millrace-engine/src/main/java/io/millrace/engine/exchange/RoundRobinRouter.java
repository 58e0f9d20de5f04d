// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** Records to one channel after the other. Hot path. */
final class RoundRobinRouter extends Router {

    /** Channel of the last record. */
    private int last;

    RoundRobinRouter(Edge edge, int before) {
        super(edge);
        this.last = before;
    }

    @Override
    public void receive(Object value, long timestamp) {
        int next = last + 1;
        if (next >= writers.length) {
            next = 0;
        }
        last = next;
        writers[next].add(handOver(value), timestamp);
    }
}
