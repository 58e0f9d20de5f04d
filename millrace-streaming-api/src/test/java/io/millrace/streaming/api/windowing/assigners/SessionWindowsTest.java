// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SessionWindowsTest {

    private static TimeWindow window(long start, long end) {
        return new TimeWindow(start, end);
    }

    /** Merges windows and returns each merged one with those it was made of. */
    private static Map<TimeWindow, Set<TimeWindow>> merge(TimeWindow... windows) {
        Map<TimeWindow, Set<TimeWindow>> merged = new HashMap<>();
        EventTimeSessionWindows.withGap(Time.milliseconds(1))
                .mergeWindows(
                        new ArrayList<>(List.of(windows)),
                        new MergingWindowAssigner.MergeCallback<TimeWindow>() {
                            @Override
                            public void merge(Collection<TimeWindow> parts, TimeWindow whole) {
                                merged.put(whole, new HashSet<>(parts));
                            }
                        });
        return merged;
    }

    @Test
    void shouldStartSessionForEachRecord() {
        var event = EventTimeSessionWindows.withGap(Time.milliseconds(5));
        var clock = ProcessingTimeSessionWindows.withGap(Time.milliseconds(5));

        assertThat(event.assignWindows("x", 7, new FixedClock(100))).containsExactly(window(7, 12));
        assertThat(event.assignWindows("x", -7, new FixedClock(100)))
                .containsExactly(window(-7, -2));
        assertThat(clock.assignWindows("x", 7, new FixedClock(100)))
                .containsExactly(window(100, 105));
    }

    @Test
    void shouldTakeGapFromRecord() {
        var event = EventTimeSessionWindows.withDynamicGap((String record) -> record.length());
        var clock = ProcessingTimeSessionWindows.withDynamicGap((String record) -> record.length());

        assertThat(event.assignWindows("abc", 7, new FixedClock(100)))
                .containsExactly(window(7, 10));
        assertThat(event.assignWindows("a", 7, new FixedClock(100))).containsExactly(window(7, 8));
        assertThat(clock.assignWindows("abc", 7, new FixedClock(100)))
                .containsExactly(window(100, 103));
    }

    @Test
    void shouldRejectGapThatIsNotPositive() {
        var event = DynamicEventTimeSessionWindows.withDynamicGap((Integer gap) -> gap);
        var clock = DynamicProcessingTimeSessionWindows.withDynamicGap((Integer gap) -> gap);

        assertThatThrownBy(() -> EventTimeSessionWindows.withGap(Time.seconds(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EventTimeSessionWindows parameters must satisfy 0 < size");
        assertThatThrownBy(() -> ProcessingTimeSessionWindows.withGap(Time.seconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ProcessingTimeSessionWindows parameters must satisfy 0 < size");
        assertThatThrownBy(() -> event.assignWindows(0, 7, new FixedClock(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dynamic session time gap must satisfy 0 < gap");
        assertThatThrownBy(() -> clock.assignWindows(-1, 7, new FixedClock(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dynamic session time gap must satisfy 0 < gap");
    }

    @Test
    void shouldMergeWindowsThatOverlap() {
        var merged = merge(window(0, 5), window(3, 8));

        assertThat(merged)
                .containsExactly(Map.entry(window(0, 8), Set.of(window(0, 5), window(3, 8))));
    }

    @Test
    void shouldMergeWindowsThatTouch() {
        var merged = merge(window(5, 10), window(0, 5));

        assertThat(merged)
                .containsExactly(Map.entry(window(0, 10), Set.of(window(0, 5), window(5, 10))));
    }

    @Test
    void shouldNotMergeWindowsWithAMillisecondBetween() {
        var merged = merge(window(0, 5), window(6, 11));

        assertThat(merged).isEmpty();
    }

    @Test
    void shouldMergeTwoSessionsThatARecordBridges() {
        var merged = merge(window(0, 5), window(8, 13), window(4, 9), window(20, 25));

        assertThat(merged)
                .containsExactly(Map.entry(
                        window(0, 13), Set.of(window(0, 5), window(4, 9), window(8, 13))));
    }

    @Test
    void shouldReportEachGroupOfWindows() {
        var merged = merge(window(20, 25), window(0, 5), window(1, 2), window(25, 26));

        assertThat(merged)
                .containsOnly(
                        Map.entry(window(0, 5), Set.of(window(0, 5), window(1, 2))),
                        Map.entry(window(20, 26), Set.of(window(20, 25), window(25, 26))));
    }

    @Test
    void shouldFireAtEndOfSessionByDefault() {
        Time gap = Time.seconds(3);
        var event = EventTimeSessionWindows.withGap(gap);
        var clock = ProcessingTimeSessionWindows.withGap(gap);
        var dynamicEvent = DynamicEventTimeSessionWindows.withDynamicGap((String record) -> 1);
        var dynamicClock = DynamicProcessingTimeSessionWindows.withDynamicGap((String record) -> 1);

        assertThat(event.getDefaultTrigger(null)).isInstanceOf(EventTimeTrigger.class);
        assertThat(dynamicEvent.getDefaultTrigger(null)).isInstanceOf(EventTimeTrigger.class);
        assertThat(clock.getDefaultTrigger(null)).isInstanceOf(ProcessingTimeTrigger.class);
        assertThat(dynamicClock.getDefaultTrigger(null)).isInstanceOf(ProcessingTimeTrigger.class);
        assertThat(event.isEventTime()).isTrue();
        assertThat(dynamicEvent.isEventTime()).isTrue();
        assertThat(clock.isEventTime()).isFalse();
        assertThat(dynamicClock.isEventTime()).isFalse();
        assertThat(event).hasToString("EventTimeSessionWindows(3000)");
        assertThat(clock).hasToString("ProcessingTimeSessionWindows(3000)");
        assertThat(dynamicEvent).hasToString("DynamicEventTimeSessionWindows()");
        assertThat(dynamicClock).hasToString("DynamicProcessingTimeSessionWindows()");
    }

    @Test
    void shouldPutAllRecordsIntoGlobalWindowThatNeverFires() throws Exception {
        var assigner = GlobalWindows.create();
        var trigger = assigner.getDefaultTrigger(null);

        var windows = assigner.assignWindows("x", Long.MIN_VALUE, new FixedClock(0));

        assertThat(windows).containsExactly(GlobalWindow.get());
        assertThat(assigner.isEventTime()).isFalse();
        assertThat(assigner).hasToString("GlobalWindows()");
        assertThat(trigger.onElement("x", 0, GlobalWindow.get(), null))
                .isEqualTo(TriggerResult.CONTINUE);
        assertThat(trigger.onEventTime(Long.MAX_VALUE, GlobalWindow.get(), null))
                .isEqualTo(TriggerResult.CONTINUE);
        assertThat(trigger.onProcessingTime(Long.MAX_VALUE, GlobalWindow.get(), null))
                .isEqualTo(TriggerResult.CONTINUE);
    }
}
