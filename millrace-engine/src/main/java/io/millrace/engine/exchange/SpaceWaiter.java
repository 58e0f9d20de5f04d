// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** Waits, in the middle of a record, until a channel has room: the task's one place to block. Sees cancellation. */
public interface SpaceWaiter {

    /**
     * Returns when the channel has room.
     *
     * @throws io.millrace.engine.common.CancelledException if the task was cancelled meanwhile
     */
    void awaitRoom(ChannelWriter channel);

    /**
     * Sends what lies in the channel, and in all others of its task, as far as there is room; never waits.
     *
     * @param tick it is done once per tick
     */
    void flushLate(ChannelWriter channel, int tick);
}
