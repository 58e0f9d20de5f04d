// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;

import java.util.Collection;

/**
 * The windows that were assigned last, and for which timestamps they are right: where windows depend on the timestamp
 * alone, the next record mostly gets the same. Hot path.
 */
final class AlignedWindows {

    private static final Window[] NONE = {};

    /** Distance between the starts of two windows; 0 if nothing is known of the assigner. */
    private final long slide;

    private final RecentWindows recent;
    private Window[] windows = NONE;
    /** First timestamp that has these windows. */
    private long from = Long.MAX_VALUE;
    /** Last timestamp that has these windows. */
    private long to = Long.MIN_VALUE;

    AlignedWindows(WindowAssigner<?, ?> assigner, RecentWindows recent) {
        this.slide = slide(assigner);
        this.recent = recent;
    }

    /** A subclass may assign anything, so only the classes themselves are known. */
    private static long slide(WindowAssigner<?, ?> assigner) {
        if (assigner.getClass() == SlidingEventTimeWindows.class) {
            return ((SlidingEventTimeWindows) assigner).getSlide();
        }
        return assigner.getClass() == TumblingEventTimeWindows.class ? Long.MAX_VALUE : 0;
    }

    /** The windows of a timestamp, newest first, or null if the assigner has to be asked. */
    Window[] of(long timestamp) {
        return timestamp >= from && timestamp <= to ? windows : null;
    }

    /** Writes down what the assigner has said. */
    void remember(Collection<Window> assigned) {
        if (slide == 0 || assigned.isEmpty()) {
            return;
        }
        if (windows.length != assigned.size()) {
            windows = new Window[assigned.size()];
        }
        int count = 0;
        for (Window window : assigned) {
            windows[count++] = recent.share(window);
        }
        TimeWindow newest = (TimeWindow) windows[0];
        TimeWindow oldest = (TimeWindow) windows[count - 1];
        from = newest.getStart();
        to = oldest.getEnd() - 1;
        if (slide != Long.MAX_VALUE) {
            // Before this there is one more old window, after that there is one more new one.
            from = Math.max(from, oldest.getEnd() - slide);
            to = Math.min(to, newest.getStart() + slide - 1);
        }
    }
}
