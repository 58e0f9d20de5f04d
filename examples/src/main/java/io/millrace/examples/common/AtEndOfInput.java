// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.common;

import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;

/**
 * Fires a global window once, when the input is over. The sign of it is the last watermark, {@link
 * Long#MAX_VALUE}, which every bounded source sends after its last record.
 */
public final class AtEndOfInput extends Trigger<Object, GlobalWindow> {

    private static final long serialVersionUID = 1L;

    private AtEndOfInput() {}

    /** The trigger. */
    public static AtEndOfInput create() {
        return new AtEndOfInput();
    }

    @Override
    public TriggerResult onElement(
            Object element, long timestamp, GlobalWindow window, TriggerContext context) {
        context.registerEventTimeTimer(window.maxTimestamp());
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, GlobalWindow window, TriggerContext context) {
        return TriggerResult.FIRE_AND_PURGE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, GlobalWindow window, TriggerContext context) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public void clear(GlobalWindow window, TriggerContext context) {
        context.deleteEventTimeTimer(window.maxTimestamp());
    }
}
