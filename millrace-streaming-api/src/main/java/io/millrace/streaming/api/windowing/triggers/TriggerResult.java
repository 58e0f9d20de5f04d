// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.triggers;

/**
 * What a trigger wants done with its window.
 *
 * <p>Mirrors Flink 1.14's {@code TriggerResult}; no known differences.
 */
public enum TriggerResult {
    /** Nothing. */
    CONTINUE(false, false),
    /** Run the window function, then drop the contents. */
    FIRE_AND_PURGE(true, true),
    /** Run the window function and keep the contents. */
    FIRE(true, false),
    /** Drop the contents without running the window function. */
    PURGE(false, true);

    private final boolean fire;
    private final boolean purge;

    TriggerResult(boolean fire, boolean purge) {
        this.fire = fire;
        this.purge = purge;
    }

    /**
     * Says whether the window function shall run.
     *
     * @return whether to fire
     */
    public boolean isFire() {
        return fire;
    }

    /**
     * Says whether the contents shall be dropped.
     *
     * @return whether to purge
     */
    public boolean isPurge() {
        return purge;
    }
}
