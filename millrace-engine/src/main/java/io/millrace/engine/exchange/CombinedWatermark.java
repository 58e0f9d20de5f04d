// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** The event time of all logical inputs together: the smallest over those that are not idle. Owned by the task's thread. */
final class CombinedWatermark {

    private final long[] watermarks;
    private final boolean[] isIdle;
    private long combined = Long.MIN_VALUE;
    private boolean isCombinedIdle;

    CombinedWatermark(int inputs) {
        this.watermarks = new long[inputs];
        this.isIdle = new boolean[inputs];
        java.util.Arrays.fill(watermarks, Long.MIN_VALUE);
    }

    /** An input has reached a watermark; true if time has moved on for all. */
    boolean update(int input, long watermark) {
        watermarks[input] = Math.max(watermarks[input], watermark);
        return advance();
    }

    /** An input has a new status; true if time has moved on for all. */
    boolean updateStatus(int input, boolean idle) {
        isIdle[input] = idle;
        return advance();
    }

    private boolean advance() {
        long min = Long.MAX_VALUE;
        boolean isAllIdle = true;
        for (int i = 0; i < watermarks.length; i++) {
            if (!isIdle[i]) {
                isAllIdle = false;
                min = Math.min(min, watermarks[i]);
            }
        }
        isCombinedIdle = isAllIdle;
        if (isAllIdle || min <= combined) {
            return false;
        }
        combined = min;
        return true;
    }

    long combined() {
        return combined;
    }

    boolean isIdle() {
        return isCombinedIdle;
    }
}
