// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** The same for all records: the first channel for forward and global, all for broadcast. Hot path. */
final class FixedSelector implements ChannelSelector {

    private final int channel;

    FixedSelector(int channel) {
        this.channel = channel;
    }

    @Override
    public int select(Object value) {
        return channel;
    }
}
