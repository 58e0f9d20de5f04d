// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.record.Packet;

/**
 * Holds back channels whose barrier has come until it has come through all. One over all channels of a gate. Owned by the
 * task's thread.
 *
 * <p>A channel that has closed counts as one whose barrier has come. A barrier with a higher id replaces one that is being
 * waited for: that checkpoint was given up.
 */
final class BarrierAlignment {

    private final boolean[] isBlocked;
    private final boolean[] isClosed;
    private Packet.Barrier pending;

    BarrierAlignment(int channels) {
        this.isBlocked = new boolean[channels];
        this.isClosed = new boolean[channels];
    }

    boolean isBlocked(int channel) {
        return isBlocked[channel];
    }

    /** A barrier has come; returns it once it has come through all channels, else null. */
    Packet.Barrier onBarrier(int channel, Packet.Barrier barrier) {
        if (pending != null && barrier.checkpointId() < pending.checkpointId()) {
            return null;
        }
        if (pending == null || barrier.checkpointId() > pending.checkpointId()) {
            java.util.Arrays.fill(isBlocked, false);
            pending = barrier;
        }
        isBlocked[channel] = true;
        return completed();
    }

    /** A channel has closed; returns the barrier that now has come through all others, else null. */
    Packet.Barrier onClosed(int channel) {
        isClosed[channel] = true;
        isBlocked[channel] = false;
        return completed();
    }

    private Packet.Barrier completed() {
        if (pending == null) {
            return null;
        }
        boolean isAnyBlocked = false;
        for (int i = 0; i < isBlocked.length; i++) {
            if (!isBlocked[i] && !isClosed[i]) {
                return null;
            }
            isAnyBlocked |= isBlocked[i];
        }
        Packet.Barrier complete = isAnyBlocked ? pending : null;
        pending = null;
        java.util.Arrays.fill(isBlocked, false);
        return complete;
    }
}
