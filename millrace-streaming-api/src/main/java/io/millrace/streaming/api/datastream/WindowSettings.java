// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.RichFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.windowing.assigners.BaseAlignedWindowAssigner;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.OutputTag;
import io.millrace.util.Preconditions;

/**
 * What was said about windows so far, checked as it is said. Shared by windows with and without keys.
 *
 * @param <T> type of the records
 * @param <W> type of the windows
 */
final class WindowSettings<T, W extends Window> {

    private final WindowAssigner<? super T, W> assigner;
    private Trigger<? super T, ? super W> trigger;
    private Evictor<? super T, ? super W> evictor;
    private long allowedLatenessMs;
    private OutputTag<T> lateOutput;

    WindowSettings(
            WindowAssigner<? super T, W> assigner, Trigger<? super T, ? super W> defaultTrigger) {
        this.assigner = assigner;
        this.trigger = defaultTrigger;
    }

    void trigger(Trigger<? super T, ? super W> trigger) {
        Preconditions.checkNotNull(trigger, "Window triggers cannot be null");
        if (assigner instanceof MergingWindowAssigner && !trigger.canMerge()) {
            throw new UnsupportedOperationException(
                    "A merging window assigner cannot be used with a trigger that does not support merging.");
        }
        checkNotAligned("a custom trigger");
        this.trigger = trigger;
    }

    void evictor(Evictor<? super T, ? super W> evictor) {
        Preconditions.checkNotNull(evictor, "Evictor cannot be null");
        checkNotAligned("an Evictor");
        this.evictor = evictor;
    }

    private void checkNotAligned(String what) {
        if (assigner instanceof BaseAlignedWindowAssigner) {
            throw new UnsupportedOperationException(
                    "Cannot use a " + assigner.getClass().getSimpleName() + " with " + what + ".");
        }
    }

    void allowedLateness(Time lateness) {
        Preconditions.checkNotNull(lateness, "Allowed lateness cannot be null");
        Preconditions.checkArgument(
                lateness.toMilliseconds() >= 0, "The allowed lateness cannot be negative.");
        this.allowedLatenessMs = lateness.toMilliseconds();
    }

    void lateOutput(OutputTag<T> tag) {
        this.lateOutput = tag;
    }

    /** The operator with these settings. */
    OperatorDescription describe(
            WindowContents contents, WindowOutput output, TypeInformation<T> inputType) {
        return new OperatorDescription.Window(
                assigner,
                trigger,
                evictor,
                allowedLatenessMs,
                lateOutput,
                contents,
                output,
                inputType);
    }

    /** Name of the operator over keyed windows, as in Flink: everything by its class, the assigner by itself. */
    String keyedName(Object... functions) {
        StringBuilder name = new StringBuilder("Window(");
        name.append(assigner).append(", ").append(trigger.getClass().getSimpleName());
        if (evictor != null) {
            name.append(", ").append(evictor.getClass().getSimpleName());
        }
        for (Object function : functions) {
            name.append(", ").append(nameOf(function.getClass()));
        }
        return name.append(')').toString();
    }

    /** Name of the operator without keys, as in Flink: everything by its text, the function by its line. */
    String globalName(Object stateDescriptor, String location) {
        return "TriggerWindow(" + assigner + ", " + stateDescriptor + ", " + trigger + ", "
                + (evictor == null ? "" : evictor + ", ") + "AllWindowedStream." + location + ")";
    }

    boolean hasEvictor() {
        return evictor != null;
    }

    /** An anonymous class goes by what it extends, else by what it implements, and its number. */
    private static String nameOf(Class<?> type) {
        if (!type.isAnonymousClass()) {
            return type.getSimpleName();
        }
        Class<?> base =
                type.getInterfaces().length == 0 ? type.getSuperclass() : type.getInterfaces()[0];
        return base.getSimpleName() + type.getName().substring(type.getName().lastIndexOf('$'));
    }

    /** Functions that run inside of state get no runtime context, so they cannot be rich. */
    static void checkNotRich(Function function, String message) {
        if (function instanceof RichFunction) {
            throw new UnsupportedOperationException(message);
        }
    }
}
