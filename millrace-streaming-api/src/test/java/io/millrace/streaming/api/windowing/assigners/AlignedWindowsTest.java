// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Collection;

class AlignedWindowsTest {

    private static final String NO_TIMESTAMP =
            "Record has Long.MIN_VALUE timestamp (= no timestamp marker). Is the time characteristic set"
                    + " to 'ProcessingTime', or did you forget to call"
                    + " 'DataStream.assignTimestampsAndWatermarks(...)'?";
    private static final long HOUR_MS = 3_600_000L;

    private static Collection<TimeWindow> assign(
            WindowAssigner<Object, TimeWindow> assigner, long timestamp) {
        return assigner.assignWindows("x", timestamp, new FixedClock(-1));
    }

    private static Collection<TimeWindow> assignAt(
            WindowAssigner<Object, TimeWindow> assigner, long nowMs) {
        return assigner.assignWindows("x", Long.MIN_VALUE, new FixedClock(nowMs));
    }

    private static TimeWindow window(long start, long end) {
        return new TimeWindow(start, end);
    }

    @Test
    void shouldPutRecordAtEndOfTumblingWindowIntoNextOne() {
        var assigner = TumblingEventTimeWindows.of(Time.milliseconds(10));

        var inside = assign(assigner, 9);
        var atEnd = assign(assigner, 10);

        assertThat(inside).containsExactly(window(0, 10));
        assertThat(atEnd).containsExactly(window(10, 20));
    }

    @Test
    void shouldTakeWallClockForProcessingTimeWindows() {
        var tumbling = TumblingProcessingTimeWindows.of(Time.seconds(1));
        var sliding = SlidingProcessingTimeWindows.of(Time.seconds(2), Time.seconds(1));

        var tumbled = assignAt(tumbling, 1999);
        var slid = assignAt(sliding, 1999);

        assertThat(tumbled).containsExactly(window(1000, 2000));
        assertThat(slid).containsExactly(window(1000, 3000), window(0, 2000));
    }

    @Test
    @Tag("row:N4")
    void shouldAlignWindowsToEpochAlsoBeforeIt() {
        var tumbling = TumblingEventTimeWindows.of(Time.milliseconds(10));
        var shifted = TumblingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(3));
        var sliding = SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(5));

        assertThat(assign(tumbling, 0)).containsExactly(window(0, 10));
        assertThat(assign(tumbling, -1)).containsExactly(window(-10, 0));
        assertThat(assign(tumbling, -10)).containsExactly(window(-10, 0));
        assertThat(assign(tumbling, -11)).containsExactly(window(-20, -10));
        assertThat(assign(shifted, 2)).containsExactly(window(-7, 3));
        assertThat(assign(shifted, -8)).containsExactly(window(-17, -7));
        assertThat(assign(sliding, -1)).containsExactly(window(-5, 5), window(-10, 0));
        assertThat(TimeWindow.getWindowStartWithOffset(-1, 0, 10)).isEqualTo(-10);
        assertThat(TimeWindow.getWindowStartWithOffset(7, 3, 10)).isEqualTo(3);
        assertThat(TimeWindow.getWindowStartWithOffset(-7, -3, 10)).isEqualTo(-13);
    }

    @Test
    @Tag("row:N4")
    void shouldHoldEveryTimestampInItsWindow() {
        for (long offset = -6; offset <= 6; offset++) {
            var assigner =
                    TumblingEventTimeWindows.of(Time.milliseconds(7), Time.milliseconds(offset));
            for (long timestamp = -50; timestamp <= 50; timestamp++) {
                TimeWindow only = assign(assigner, timestamp).iterator().next();

                assertThat(timestamp).isBetween(only.getStart(), only.maxTimestamp());
                assertThat(Math.floorMod(only.getStart() - offset, 7L)).isZero();
            }
        }
    }

    @Test
    @Tag("row:N5")
    void shouldShiftWindowsByOffset() {
        var days = TumblingEventTimeWindows.of(Time.days(1), Time.hours(-8));
        var clockDays = TumblingProcessingTimeWindows.of(Time.days(1), Time.hours(-8));
        var sliding = SlidingEventTimeWindows.of(
                Time.milliseconds(10), Time.milliseconds(5), Time.milliseconds(2));

        // Midnight in UTC+8 is 16:00 in UTC on the day before.
        assertThat(assign(days, 0)).containsExactly(window(-8 * HOUR_MS, 16 * HOUR_MS));
        assertThat(assign(days, 16 * HOUR_MS)).containsExactly(window(16 * HOUR_MS, 40 * HOUR_MS));
        assertThat(assignAt(clockDays, 16 * HOUR_MS - 1))
                .containsExactly(window(-8 * HOUR_MS, 16 * HOUR_MS));
        assertThat(assign(sliding, 7)).containsExactly(window(7, 17), window(2, 12));
        assertThat(assign(sliding, 6)).containsExactly(window(2, 12), window(-3, 7));
    }

    @Test
    @Tag("row:N5")
    void shouldRejectOffsetThatIsNotLessThanSize() {
        String tumbling = " parameters must satisfy abs(offset) < size";
        String sliding = " parameters must satisfy abs(offset) < slide and size > 0";
        Time second = Time.seconds(1);

        assertThatThrownBy(() -> TumblingEventTimeWindows.of(second, Time.seconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TumblingEventTimeWindows" + tumbling);
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(second, Time.seconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(Time.seconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(Time.seconds(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TumblingProcessingTimeWindows.of(second, Time.seconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TumblingProcessingTimeWindows" + tumbling);
        assertThatThrownBy(() -> SlidingEventTimeWindows.of(Time.seconds(9), second, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SlidingEventTimeWindows" + sliding);
        assertThatThrownBy(() -> SlidingProcessingTimeWindows.of(Time.seconds(9), second, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SlidingProcessingTimeWindows" + sliding);
        assertThat(TumblingEventTimeWindows.of(second, Time.milliseconds(-999))).isNotNull();
        assertThat(SlidingEventTimeWindows.of(Time.seconds(9), second, Time.milliseconds(999)))
                .isNotNull();
    }

    @Test
    void shouldRejectSlidingWindowsWithoutSizeOrSlide() {
        assertThatThrownBy(() -> SlidingEventTimeWindows.of(Time.seconds(0), Time.seconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlidingEventTimeWindows.of(Time.seconds(1), Time.seconds(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlidingProcessingTimeWindows.of(Time.seconds(-1), Time.seconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldPutRecordIntoAllSlidingWindowsThatHoldIt() {
        var even = SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(5));
        var uneven = SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(4));

        assertThat(assign(even, 12)).containsExactly(window(10, 20), window(5, 15));
        assertThat(assign(uneven, 9)).containsExactly(window(8, 18), window(4, 14), window(0, 10));
        assertThat(assign(uneven, 11)).containsExactly(window(8, 18), window(4, 14));
    }

    @Test
    void shouldLeaveOutRecordsBetweenSlidingWindows() {
        var assigner = SlidingEventTimeWindows.of(Time.milliseconds(3), Time.milliseconds(10));

        assertThat(assign(assigner, 2)).containsExactly(window(0, 3));
        assertThat(assign(assigner, 3)).isEmpty();
        assertThat(assign(assigner, 9)).isEmpty();
        assertThat(assign(assigner, 10)).containsExactly(window(10, 13));
    }

    @Test
    @Tag("row:N6")
    void shouldNotStaggerAlignedWindows() {
        long offset = WindowStagger.ALIGNED.getStaggerOffset(123, 10);

        var assigner = TumblingEventTimeWindows.of(
                Time.milliseconds(10), Time.milliseconds(0), WindowStagger.ALIGNED);

        assertThat(offset).isZero();
        assertThat(assigner.assignWindows("x", 12, new FixedClock(17)))
                .containsExactly(window(10, 20));
    }

    @Test
    @Tag("row:N6")
    void shouldStaggerNaturalWindowsByTimeOfFirstRecord() {
        var event = TumblingEventTimeWindows.of(
                Time.milliseconds(10), Time.milliseconds(1), WindowStagger.NATURAL);
        var clock = TumblingProcessingTimeWindows.of(
                Time.milliseconds(10), Time.milliseconds(0), WindowStagger.NATURAL);

        var first = event.assignWindows("x", 12, new FixedClock(27));
        var second = event.assignWindows("x", 8, new FixedClock(29));
        var firstOnClock = clock.assignWindows("x", Long.MIN_VALUE, new FixedClock(24));
        var secondOnClock = clock.assignWindows("x", Long.MIN_VALUE, new FixedClock(33));

        // 27 is 7 after the start of [20, 30); that and the offset of 1 give 8.
        assertThat(first).containsExactly(window(8, 18));
        assertThat(second).containsExactly(window(8, 18));
        assertThat(firstOnClock).containsExactly(window(24, 34));
        assertThat(secondOnClock).containsExactly(window(24, 34));
    }

    @Test
    @Tag("row:N6")
    void shouldWrapStaggerAndOffsetAroundSize() {
        var assigner = TumblingEventTimeWindows.of(
                Time.milliseconds(10), Time.milliseconds(6), WindowStagger.NATURAL);

        var windows = assigner.assignWindows("x", 4, new FixedClock(27));

        assertThat(windows).containsExactly(window(3, 13));
    }

    @Test
    @Tag("row:N6")
    void shouldStaggerRandomWindowsOnceAndByLessThanSize() {
        var assigner = TumblingProcessingTimeWindows.of(
                Time.milliseconds(1000), Time.milliseconds(0), WindowStagger.RANDOM);
        TimeWindow first = assignAt(assigner, 5000).iterator().next();

        for (long nowMs = 5000; nowMs < 9000; nowMs += 7) {
            TimeWindow next = assignAt(assigner, nowMs).iterator().next();

            assertThat(Math.floorMod(next.getStart() - first.getStart(), 1000L)).isZero();
            assertThat(nowMs).isBetween(next.getStart(), next.maxTimestamp());
            assertThat(WindowStagger.RANDOM.getStaggerOffset(nowMs, 1000)).isBetween(0L, 999L);
        }
    }

    @Test
    void shouldFailOnRecordWithoutTimestamp() {
        var tumbling = TumblingEventTimeWindows.of(Time.seconds(1));
        var sliding = SlidingEventTimeWindows.of(Time.seconds(2), Time.seconds(1));

        assertThatThrownBy(() -> assign(tumbling, Long.MIN_VALUE))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage(NO_TIMESTAMP);
        assertThatThrownBy(() -> assign(sliding, Long.MIN_VALUE))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage(NO_TIMESTAMP);
    }

    @Test
    void shouldSayWhatTheyAre() {
        Time size = Time.seconds(2);
        Time slide = Time.seconds(1);
        var config = new ExecutionConfig();

        assertThat(TumblingEventTimeWindows.of(size)).hasToString("TumblingEventTimeWindows(2000)");
        assertThat(TumblingProcessingTimeWindows.of(size))
                .hasToString("TumblingProcessingTimeWindows(2000)");
        assertThat(SlidingEventTimeWindows.of(size, slide))
                .hasToString("SlidingEventTimeWindows(2000, 1000)");
        assertThat(SlidingProcessingTimeWindows.of(size, slide))
                .hasToString("SlidingProcessingTimeWindows(2000, 1000)");
        assertThat(TumblingEventTimeWindows.of(size).isEventTime()).isTrue();
        assertThat(SlidingEventTimeWindows.of(size, slide).isEventTime()).isTrue();
        assertThat(TumblingProcessingTimeWindows.of(size).isEventTime()).isFalse();
        assertThat(SlidingProcessingTimeWindows.of(size, slide).isEventTime()).isFalse();
        assertThat(SlidingEventTimeWindows.of(size, slide).getWindowSerializer(config))
                .isInstanceOf(TimeWindow.Serializer.class);
    }

    @Test
    void shouldFireAtEndOfWindowByDefault() {
        Time size = Time.seconds(2);

        var event = TumblingEventTimeWindows.of(size).getDefaultTrigger(null);
        var eventSliding = SlidingEventTimeWindows.of(size, size).getDefaultTrigger(null);
        var clock = TumblingProcessingTimeWindows.of(size).getDefaultTrigger(null);
        var clockSliding = SlidingProcessingTimeWindows.of(size, size).getDefaultTrigger(null);

        assertThat(event).isInstanceOf(EventTimeTrigger.class);
        assertThat(eventSliding).isInstanceOf(EventTimeTrigger.class);
        assertThat(clock).isInstanceOf(ProcessingTimeTrigger.class);
        assertThat(clockSliding).isInstanceOf(ProcessingTimeTrigger.class);
    }
}
