// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.streaming.api.windowing.windows.TimeWindow;

import java.util.concurrent.ThreadLocalRandom;

/**
 * By how much each subtask shifts its tumbling windows, so that not all fire at once.
 *
 * <p>Mirrors Flink 1.14's {@code WindowStagger}; no known differences.
 */
public enum WindowStagger {
    /** Not at all. */
    ALIGNED {
        @Override
        public long getStaggerOffset(long currentProcessingTime, long size) {
            return 0L;
        }
    },

    /** By a random part of the size. */
    RANDOM {
        @Override
        public long getStaggerOffset(long currentProcessingTime, long size) {
            return (long) (ThreadLocalRandom.current().nextDouble() * size);
        }
    },

    /** By the time in the aligned window at which the subtask got its first record. */
    NATURAL {
        @Override
        public long getStaggerOffset(long currentProcessingTime, long size) {
            long start = TimeWindow.getWindowStartWithOffset(currentProcessingTime, 0L, size);
            return Math.max(0, currentProcessingTime - start);
        }
    };

    /**
     * Returns the shift of a subtask; asked for once, with its first record.
     *
     * @param currentProcessingTime the wall clock's time, milliseconds since the epoch
     * @param size length of the windows in milliseconds
     * @return milliseconds, from 0 to less than the size
     */
    public abstract long getStaggerOffset(long currentProcessingTime, long size);
}
