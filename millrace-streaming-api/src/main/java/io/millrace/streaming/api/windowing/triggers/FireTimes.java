// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.typeutils.base.LongSerializer;

/** Where the continuous triggers keep the next time they fire, and how they compute it. */
final class FireTimes {

    private FireTimes() {}

    /** State with the next time to fire; of merged windows the earliest one counts. */
    static ReducingStateDescriptor<Long> descriptor() {
        return new ReducingStateDescriptor<>("fire-time", new Earliest(), LongSerializer.INSTANCE);
    }

    /** The first multiple of the interval after a time; earlier if the window ends earlier. */
    static long firstAfter(long time, long intervalMs, long windowMaxTimestamp) {
        return next(time - Math.floorMod(time, intervalMs), intervalMs, windowMaxTimestamp);
    }

    /** The time an interval later; earlier if the window ends earlier. */
    static long next(long time, long intervalMs, long windowMaxTimestamp) {
        return Math.min(time + intervalMs, windowMaxTimestamp);
    }

    static boolean isDue(ReducingState<Long> fireTime, long time) throws Exception {
        Long next = fireTime.get();
        return next != null && next == time;
    }

    private static final class Earliest implements ReduceFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long reduce(Long left, Long right) {
            return Math.min(left, right);
        }
    }
}
