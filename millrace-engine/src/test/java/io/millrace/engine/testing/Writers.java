// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.common.Attention;
import io.millrace.engine.exchange.ChannelWriter;
import io.millrace.engine.exchange.LocalChannel;
import io.millrace.engine.exchange.SpaceWaiter;
import io.millrace.engine.record.Batch;

/** Producers' ends of channels. */
public final class Writers {

    /** Ticks after which the writers send in the midst of a step. */
    public static final int LYING_TICKS = 10;

    private Writers() {}

    /** A writer of full batches whose task hears of nothing. */
    public static ChannelWriter into(LocalChannel channel, SpaceWaiter waiter) {
        return into(channel, waiter, new Attention());
    }

    public static ChannelWriter into(
            LocalChannel channel, SpaceWaiter waiter, Attention attention) {
        return new ChannelWriter(channel, waiter, attention, LYING_TICKS, Batch.CAPACITY);
    }
}
