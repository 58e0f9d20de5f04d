// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** One channel after the other. Hot path. */
final class RoundRobinSelector implements ChannelSelector {

    private final int channels;
    /** Channel of the last record. */
    private int last;

    RoundRobinSelector(int channels, int before) {
        this.channels = channels;
        this.last = before;
    }

    @Override
    public int select(Object value) {
        int next = last + 1;
        if (next >= channels) {
            next = 0;
        }
        last = next;
        return next;
    }
}
