// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import java.util.Arrays;

/**
 * The event time of all inputs of an operator that combines them itself: the smallest over those that are not idle. Owned
 * by the task's thread.
 */
final class CombinedInputs {

    private final long[] watermarks;
    private final boolean[] isIdle;
    private long combined = Long.MIN_VALUE;
    private boolean areAllIdle;

    CombinedInputs(int count) {
        watermarks = new long[count];
        isIdle = new boolean[count];
        Arrays.fill(watermarks, Long.MIN_VALUE);
    }

    /** An input has reached a watermark, and so is not idle; true if time has moved on for all. */
    boolean onWatermark(int input, long watermark) {
        isIdle[input] = false;
        watermarks[input] = Math.max(watermarks[input], watermark);
        return advance();
    }

    /** An input has a new status; true if time has moved on for all. */
    boolean onStatus(int input, boolean idle) {
        isIdle[input] = idle;
        return advance();
    }

    private boolean advance() {
        long min = Long.MAX_VALUE;
        areAllIdle = true;
        for (int i = 0; i < watermarks.length; i++) {
            if (!isIdle[i]) {
                min = Math.min(min, watermarks[i]);
                areAllIdle = false;
            }
        }
        if (areAllIdle || min <= combined) {
            return false;
        }
        combined = min;
        return true;
    }

    long watermark() {
        return combined;
    }

    boolean isIdle() {
        return areAllIdle;
    }
}
