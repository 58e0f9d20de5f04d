// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/**
 * The event time of all logical inputs together: the smallest over those that are live, that is, neither idle nor at the end
 * of time. The end of time comes when every input has reached it, not when those that have not are only idle. Owned by the
 * task's thread.
 */
final class CombinedWatermark {

    private static final long END_OF_TIME = Long.MAX_VALUE;

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
        long min = END_OF_TIME;
        boolean isAnyLive = false;
        boolean isAllEnded = true;
        for (int i = 0; i < watermarks.length; i++) {
            boolean hasEnded = watermarks[i] == END_OF_TIME;
            isAllEnded &= hasEnded;
            if (!isIdle[i] && !hasEnded) {
                isAnyLive = true;
                min = Math.min(min, watermarks[i]);
            }
        }
        isCombinedIdle = !isAnyLive && !isAllEnded;
        if (isCombinedIdle || min <= combined) {
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
