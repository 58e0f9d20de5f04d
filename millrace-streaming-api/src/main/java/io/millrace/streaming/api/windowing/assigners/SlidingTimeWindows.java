// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.streaming.api.windowing.time.Time;

/**
 * The older name of {@link SlidingEventTimeWindows}.
 *
 * <p>Mirrors Flink 1.14's {@code SlidingTimeWindows}; no known differences.
 *
 * @deprecated use {@link SlidingEventTimeWindows}
 */
@Deprecated
public class SlidingTimeWindows extends SlidingEventTimeWindows {
    private static final long serialVersionUID = 1L;

    private SlidingTimeWindows(long size, long slide) {
        super(size, slide, 0);
    }

    /**
     * Creates an assigner of windows aligned to the epoch.
     *
     * @param size length of the windows, positive
     * @param slide time between two window starts, positive
     * @return the assigner
     * @throws IllegalArgumentException if size or slide are not positive
     * @deprecated use {@link SlidingEventTimeWindows#of(Time, Time)}
     */
    @Deprecated
    public static SlidingTimeWindows of(Time size, Time slide) {
        return new SlidingTimeWindows(size.toMilliseconds(), slide.toMilliseconds());
    }
}
