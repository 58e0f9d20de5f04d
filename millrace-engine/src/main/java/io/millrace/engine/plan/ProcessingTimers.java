// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.DeltaTrigger;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;

import java.util.Set;

/** Tells which operators never set a timer by the wall clock, so that nothing of theirs begins between two records or watermarks. */
final class ProcessingTimers {

    private static final Set<Class<?>> TRIGGERS_WITHOUT = Set.of(
            EventTimeTrigger.class,
            ContinuousEventTimeTrigger.class,
            CountTrigger.class,
            DeltaTrigger.class);

    private ProcessingTimers() {}

    /** Whether an operator may set such timers: some do, and of others it is not known. */
    static boolean mayBeSetBy(OperatorDescription operator) {
        if (operator instanceof OperatorDescription.Window window) {
            return mayBeSetBy(window);
        }
        return !(operator instanceof OperatorDescription.Map
                || operator instanceof OperatorDescription.FlatMap
                || operator instanceof OperatorDescription.Filter
                || operator instanceof OperatorDescription.KeyedReduce
                || operator instanceof OperatorDescription.Sink
                || operator instanceof OperatorDescription.Collect);
    }

    private static boolean mayBeSetBy(OperatorDescription.Window window) {
        // Global windows have no end and need no timer to be cleaned up.
        boolean isCleanedUpByWallClock = !window.assigner().isEventTime()
                && window.assigner().getClass() != GlobalWindows.class;
        return isCleanedUpByWallClock || !isWithout(window.trigger());
    }

    private static boolean isWithout(Trigger<?, ?> trigger) {
        if (trigger.getClass() == PurgingTrigger.class) {
            return isWithout(((PurgingTrigger<?, ?>) trigger).getNestedTrigger());
        }
        return TRIGGERS_WITHOUT.contains(trigger.getClass());
    }
}
