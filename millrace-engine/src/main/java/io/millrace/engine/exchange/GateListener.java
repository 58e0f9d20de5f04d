// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.record.Packet;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;

/** Hears what comes through a gate apart from records. Called on the task's thread. */
public interface GateListener {

    /** One logical input has reached a watermark. */
    void onWatermark(int input, long watermark) throws Exception;

    /** One logical input went idle or became active, before that is combined with the others. */
    default void onStatus(int input, boolean idle) throws Exception {}

    /** A latency marker has come through one channel. */
    default void onLatencyMarker(int input, LatencyMarker marker) throws Exception {}

    /** All logical inputs together have reached a watermark. */
    void onCombinedWatermark(long watermark) throws Exception;

    /** All logical inputs together went idle, or one became active. */
    void onCombinedStatus(boolean idle) throws Exception;

    /** A barrier has come through every channel. */
    void onBarrier(Packet.Barrier barrier) throws Exception;

    /** All channels of a logical input have ended; all its records and watermarks have been handed on. */
    void onEndOfInput(int input) throws Exception;
}
