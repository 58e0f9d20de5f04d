// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.exchange.GateListener;
import io.millrace.engine.record.Packet;
import io.millrace.engine.record.Receiver;

import java.util.ArrayList;
import java.util.List;

/** Writes down all that comes through a gate, in one list with the records. */
public final class RecordingGateListener implements GateListener {

    public final List<String> log = new ArrayList<>();

    public Receiver<Object> receiver(int input) {
        return (value, timestamp) -> log.add(input + ":" + value);
    }

    @Override
    public void onWatermark(int input, long watermark) {
        log.add(input + ":w" + time(watermark));
    }

    @Override
    public void onCombinedWatermark(long watermark) {
        log.add("w" + time(watermark));
    }

    @Override
    public void onCombinedStatus(boolean idle) {
        log.add(idle ? "idle" : "active");
    }

    @Override
    public void onBarrier(Packet.Barrier barrier) {
        log.add("barrier " + barrier.checkpointId());
    }

    @Override
    public void onEndOfInput(int input) {
        log.add(input + ":end");
    }

    private static String time(long watermark) {
        return watermark == Long.MAX_VALUE ? "MAX" : String.valueOf(watermark);
    }
}
