// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

import static io.millrace.streaming.api.windowing.triggers.TriggerResult.CONTINUE;
import static io.millrace.streaming.api.windowing.triggers.TriggerResult.FIRE;
import static io.millrace.streaming.api.windowing.triggers.TriggerResult.FIRE_AND_PURGE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeutils.base.DoubleSerializer;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class TriggersTest {

    private static final TimeWindow WINDOW = new TimeWindow(0, 100);

    private final RecordingTriggerContext context = new RecordingTriggerContext();

    @Test
    void shouldFireEventTimeWindowAtItsEnd() throws Exception {
        var trigger = EventTimeTrigger.create();

        assertThat(trigger.onElement("x", 5, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(context.eventTimers).containsExactly(99L);
        assertThat(trigger.onEventTime(98, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.onEventTime(99, WINDOW, context)).isEqualTo(FIRE);
        assertThat(trigger.onProcessingTime(99, WINDOW, context)).isEqualTo(CONTINUE);
        trigger.clear(WINDOW, context);
        assertThat(context.eventTimers).isEmpty();
    }

    @Test
    void shouldFireEventTimeWindowAtOnceForLateRecord() throws Exception {
        context.watermark = 99;

        var result = EventTimeTrigger.create().onElement("x", 5, WINDOW, context);

        assertThat(result).isEqualTo(FIRE);
        assertThat(context.eventTimers).isEmpty();
    }

    @Test
    void shouldSetTimerForMergedWindowUnlessItHasEnded() throws Exception {
        var trigger = EventTimeTrigger.create();

        context.watermark = 99;
        trigger.onMerge(WINDOW, context);
        assertThat(context.eventTimers).isEmpty();

        context.watermark = 98;
        trigger.onMerge(WINDOW, context);
        assertThat(context.eventTimers).containsExactly(99L);
        assertThat(trigger.canMerge()).isTrue();
    }

    @Test
    void shouldFireProcessingTimeWindowAtItsEnd() throws Exception {
        var trigger = ProcessingTimeTrigger.create();

        assertThat(trigger.onElement("x", 5, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(context.clockTimers).containsExactly(99L);
        assertThat(trigger.onEventTime(99, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.onProcessingTime(99, WINDOW, context)).isEqualTo(FIRE);
        trigger.clear(WINDOW, context);
        assertThat(context.clockTimers).isEmpty();
    }

    @Test
    void shouldFireOncePerCount() throws Exception {
        var trigger = CountTrigger.<TimeWindow>of(2);

        assertThat(trigger.onElement("a", 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.onElement("b", 1, WINDOW, context)).isEqualTo(FIRE);
        assertThat(trigger.onElement("c", 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.onElement("d", 1, WINDOW, context)).isEqualTo(FIRE);
        assertThat(trigger.onEventTime(99, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger).hasToString("CountTrigger(2)");
    }

    @Test
    void shouldAddCountsOfMergedWindows() throws Exception {
        var trigger = CountTrigger.<TimeWindow>of(4);
        trigger.onElement("a", 1, WINDOW, context);
        context.mergedValues.put("count", 2L);

        trigger.onMerge(WINDOW, context);

        assertThat(trigger.onElement("b", 1, WINDOW, context)).isEqualTo(FIRE);
    }

    @Test
    void shouldFireWhenRecordDiffersByMoreThanThreshold() throws Exception {
        var trigger = DeltaTrigger.<Double, TimeWindow>of(
                2.0, (old, last) -> Math.abs(last - old), DoubleSerializer.INSTANCE);

        assertThat(trigger.onElement(1.0, 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.onElement(3.0, 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.onElement(3.5, 1, WINDOW, context)).isEqualTo(FIRE);
        assertThat(trigger.onElement(5.0, 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.canMerge()).isFalse();
    }

    @Test
    void shouldFireAtEachMultipleOfIntervalInEventTime() throws Exception {
        var trigger = ContinuousEventTimeTrigger.<TimeWindow>of(Time.milliseconds(30));

        assertThat(trigger.onElement("x", 35, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(context.eventTimers).containsExactly(60L, 99L);
        assertThat(trigger.onEventTime(60, WINDOW, context)).isEqualTo(FIRE);
        assertThat(context.eventTimers).contains(90L);
        assertThat(trigger.onEventTime(90, WINDOW, context)).isEqualTo(FIRE);
        assertThat(trigger.onEventTime(99, WINDOW, context)).isEqualTo(FIRE);
        assertThat(trigger.onEventTime(95, WINDOW, context)).isEqualTo(CONTINUE);
    }

    @Test
    void shouldFireAtEachMultipleOfIntervalOfWallClock() throws Exception {
        var trigger = ContinuousProcessingTimeTrigger.<TimeWindow>of(Time.milliseconds(30));
        context.nowMs = 35;

        assertThat(trigger.onElement("x", 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(context.clockTimers).containsExactly(60L);
        assertThat(trigger.onProcessingTime(60, WINDOW, context)).isEqualTo(FIRE);
        assertThat(context.clockTimers).contains(90L);
        assertThat(trigger.onProcessingTime(70, WINDOW, context)).isEqualTo(CONTINUE);
    }

    @Test
    void shouldPurgeWheneverNestedTriggerFires() throws Exception {
        var trigger = PurgingTrigger.of(CountTrigger.<TimeWindow>of(2));

        assertThat(trigger.onElement("a", 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(trigger.onElement("b", 1, WINDOW, context)).isEqualTo(FIRE_AND_PURGE);
        assertThat(trigger).hasToString("PurgingTrigger(CountTrigger(2))");
    }

    @Test
    void shouldFireOnTimeoutSinceFirstRecord() throws Exception {
        var trigger =
                ProcessingTimeoutTrigger.of(CountTrigger.<TimeWindow>of(3), Duration.ofMillis(50));

        context.nowMs = 10;
        assertThat(trigger.onElement("a", 1, WINDOW, context)).isEqualTo(CONTINUE);
        context.nowMs = 20;
        assertThat(trigger.onElement("b", 1, WINDOW, context)).isEqualTo(CONTINUE);
        assertThat(context.clockTimers).containsExactly(60L);

        assertThat(trigger.onProcessingTime(60, WINDOW, context)).isEqualTo(FIRE);
        assertThat(context.values).isEmpty();
        assertThat(trigger).hasToString("TimeoutTrigger(CountTrigger(3))");
        assertThat(trigger.canMerge()).isFalse();
    }

    @Test
    void shouldFireOnTimeoutSinceLatestRecordIfAskedFor() throws Exception {
        var trigger = ProcessingTimeoutTrigger.of(
                CountTrigger.<TimeWindow>of(3), Duration.ofMillis(50), true, false);

        context.nowMs = 10;
        trigger.onElement("a", 1, WINDOW, context);
        context.nowMs = 20;
        trigger.onElement("b", 1, WINDOW, context);

        assertThat(context.clockTimers).containsExactly(70L);
        assertThat(trigger.onProcessingTime(70, WINDOW, context)).isEqualTo(FIRE);
        assertThat(context.values).containsEntry("count", 2L).containsEntry("timeout", 70L);
    }

    @Test
    void shouldTakeBackTimeoutWhenNestedTriggerFires() throws Exception {
        var trigger = ProcessingTimeoutTrigger.of(
                PurgingTrigger.of(CountTrigger.<TimeWindow>of(2)), Duration.ofMillis(50));

        trigger.onElement("a", 1, WINDOW, context);
        assertThat(context.clockTimers).containsExactly(50L);
        var result = trigger.onElement("b", 1, WINDOW, context);

        assertThat(result).isEqualTo(FIRE_AND_PURGE);
        assertThat(context.clockTimers).isEmpty();
        assertThat(context.values).isEmpty();
    }

    @Test
    void shouldFireOnTimersOfNestedTriggerAsOnTimeout() throws Exception {
        var trigger = ProcessingTimeoutTrigger.of(EventTimeTrigger.create(), Duration.ofMillis(50));
        trigger.onElement("a", 1, WINDOW, context);

        var result = trigger.onEventTime(98, WINDOW, context);

        assertThat(result).isEqualTo(FIRE);
        assertThat(context.clockTimers).isEmpty();
        assertThat(context.eventTimers).isEmpty();
    }

    @Test
    void shouldRefuseToMergeUnlessTriggerCan() {
        var trigger = DeltaTrigger.<Double, TimeWindow>of(
                2.0, (old, last) -> last - old, DoubleSerializer.INSTANCE);

        assertThatThrownBy(() -> trigger.onMerge(WINDOW, context))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
