// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.streaming.api.windowing.time.Time;

/**
 * The older name of {@link TumblingEventTimeWindows}.
 *
 * <p>Mirrors Flink 1.14's {@code TumblingTimeWindows}; no known differences.
 *
 * @deprecated use {@link TumblingEventTimeWindows}
 */
@Deprecated
public class TumblingTimeWindows extends TumblingEventTimeWindows {
    private static final long serialVersionUID = 1L;

    private TumblingTimeWindows(long size) {
        super(size, 0, WindowStagger.ALIGNED);
    }

    /**
     * Creates an assigner of windows aligned to the epoch.
     *
     * @param size length of the windows, positive
     * @return the assigner
     * @throws IllegalArgumentException if the size is not positive
     * @deprecated use {@link TumblingEventTimeWindows#of(Time)}
     */
    @Deprecated
    public static TumblingTimeWindows of(Time size) {
        return new TumblingTimeWindows(size.toMilliseconds());
    }
}
