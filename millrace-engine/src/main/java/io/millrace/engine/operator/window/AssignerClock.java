// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.engine.timer.KeyedTimers;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;

/** What an assigner may ask for. */
final class AssignerClock extends WindowAssigner.WindowAssignerContext {

    private final KeyedTimers timers;

    AssignerClock(KeyedTimers timers) {
        this.timers = timers;
    }

    @Override
    public long getCurrentProcessingTime() {
        return timers.nowMs();
    }
}
