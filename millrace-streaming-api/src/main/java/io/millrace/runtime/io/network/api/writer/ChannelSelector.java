// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.io.network.api.writer;

import io.millrace.core.io.IOReadableWritable;

/**
 * Says which channel a record goes into. Mirrors Flink 1.14's {@code ChannelSelector}; no known differences.
 *
 * @param <T> type of the records
 */
public interface ChannelSelector<T extends IOReadableWritable> {

    /**
     * Called once, before the first record.
     *
     * @param numberOfChannels how many there are, at least 1
     */
    void setup(int numberOfChannels);

    /**
     * The channel of a record.
     *
     * @param record the record
     * @return index of the channel, from 0
     */
    int selectChannel(T record);

    /**
     * Whether every record goes into all channels.
     *
     * @return whether it does; then {@link #selectChannel} is not called
     */
    boolean isBroadcast();
}
