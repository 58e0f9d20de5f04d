// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.engine.state.LongHash;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;

/**
 * Time windows that were assigned lately, so that all keys share one object per window: it is held once, and panes are found
 * by identity. Hot path.
 */
final class RecentWindows {

    private static final int CAPACITY = 128;
    private static final int SHIFT = LongHash.shift(CAPACITY);

    /** Each window has one place; what is there gives way. */
    private final TimeWindow[] windows = new TimeWindow[CAPACITY];

    /** An equal window that was assigned before, or this one. Leaves alone what is not just a time window. */
    Window share(Window assigned) {
        if (assigned.getClass() != TimeWindow.class) {
            return assigned;
        }
        TimeWindow window = (TimeWindow) assigned;
        long start = window.getStart();
        long end = window.getEnd();
        int index = LongHash.index(start * 3 + end, SHIFT);
        TimeWindow known = windows[index];
        if (known != null && known.getStart() == start && known.getEnd() == end) {
            return known;
        }
        windows[index] = window;
        return window;
    }
}
