// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.core.io.InputSplit;

import java.io.Serializable;

/**
 * A split that knows when its data was changed, and maybe how far it was read. Mirrors Flink 1.14's
 * {@code TimestampedInputSplit}; no known differences.
 */
public interface TimestampedInputSplit
        extends InputSplit, Comparable<TimestampedInputSplit>, Serializable {

    /**
     * Sets how far the split was read.
     *
     * @param state the position, as the format gave it, or null for the start
     */
    void setSplitState(Serializable state);

    /**
     * Returns how far the split was read.
     *
     * @return the position, or null for the start
     */
    Serializable getSplitState();

    /**
     * Returns when the data was changed last.
     *
     * @return milliseconds since the epoch
     */
    long getModificationTime();
}
