// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/**
 * The event time of one logical input: the smallest watermark over all live channels.
 *
 * <p>A channel is <em>live</em> if it is active, has not reached the end of time, and is <em>aligned</em>: its watermark is
 * not behind what was already passed on. A channel that comes back from idleness behind the rest is not aligned and is left
 * out until it has caught up. When the last live channel goes idle while it was the one that held time back, time jumps to
 * the largest watermark of the others, since nothing is waited for any more. A channel at the end of time counts as
 * infinitely far ahead, and does not take idle channels there with it: the end of time comes when every channel has reached
 * it.
 *
 * <p>Owned by the task's thread.
 */
final class WatermarkValve {

    /** Hears what comes out. */
    interface Output {

        void onWatermark(long watermark) throws Exception;

        void onStatus(boolean idle) throws Exception;
    }

    private static final long END_OF_TIME = Long.MAX_VALUE;

    private final Output output;
    private final long[] watermarks;
    private final boolean[] isIdle;
    private final boolean[] isAligned;
    /** What was passed on last; never falls. */
    private long lastOutput = Long.MIN_VALUE;

    private boolean isOutputIdle;

    WatermarkValve(int channels, Output output) {
        this.output = output;
        this.watermarks = new long[channels];
        this.isIdle = new boolean[channels];
        this.isAligned = new boolean[channels];
        for (int i = 0; i < channels; i++) {
            watermarks[i] = Long.MIN_VALUE;
            isAligned[i] = true;
        }
    }

    void onWatermark(int channel, long watermark) throws Exception {
        if (isIdle[channel] || watermark <= watermarks[channel]) {
            return;
        }
        watermarks[channel] = watermark;
        if (!isAligned[channel] && watermark >= lastOutput) {
            isAligned[channel] = true;
        }
        advance();
    }

    void onStatus(int channel, boolean idle) throws Exception {
        if (idle == isIdle[channel]) {
            return;
        }
        isIdle[channel] = idle;
        if (!idle) {
            isAligned[channel] = watermarks[channel] >= lastOutput;
            setOutputIdle(false);
            return;
        }
        isAligned[channel] = false;
        boolean heldBack = watermarks[channel] == lastOutput;
        if (!hasActiveChannel()) {
            goIdle(heldBack);
        } else if (heldBack) {
            advance();
        }
    }

    /** The channel has ended: it waits for nobody and nobody waits for it. */
    void onEnd(int channel) throws Exception {
        onStatus(channel, false);
        onWatermark(channel, END_OF_TIME);
    }

    /** Some channel is neither idle nor at the end of time, or all are at the end. */
    private boolean hasActiveChannel() {
        boolean isAllEnded = true;
        for (int i = 0; i < watermarks.length; i++) {
            boolean hasEnded = watermarks[i] == END_OF_TIME;
            if (!isIdle[i] && !hasEnded) {
                return true;
            }
            isAllEnded &= hasEnded;
        }
        return isAllEnded;
    }

    private void advance() throws Exception {
        if (!hasActiveChannel()) {
            // The last channel that others waited for has ended; the rest is idle.
            goIdle(true);
            return;
        }
        long min = END_OF_TIME;
        boolean isAnyAligned = false;
        for (int i = 0; i < watermarks.length; i++) {
            if (isAligned[i]) {
                isAnyAligned = true;
                min = Math.min(min, watermarks[i]);
            }
        }
        if (isAnyAligned) {
            emit(min);
        }
    }

    private void goIdle(boolean flushes) throws Exception {
        if (flushes) {
            long max = Long.MIN_VALUE;
            for (long watermark : watermarks) {
                if (watermark != END_OF_TIME) {
                    max = Math.max(max, watermark);
                }
            }
            emit(max);
        }
        setOutputIdle(true);
    }

    private void emit(long watermark) throws Exception {
        if (watermark > lastOutput) {
            lastOutput = watermark;
            output.onWatermark(watermark);
        }
    }

    private void setOutputIdle(boolean idle) throws Exception {
        if (idle != isOutputIdle) {
            isOutputIdle = idle;
            output.onStatus(idle);
        }
    }
}
