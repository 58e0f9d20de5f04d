// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.exchange.GateListener;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.record.Packet;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;

/** Input from other tasks, through the gate. */
final class GateInput implements TaskInput, GateListener {

    private final InputGate gate;
    private final Chain chain;

    GateInput(InputGate gate, Chain chain) {
        this.gate = gate;
        this.chain = chain;
    }

    @Override
    public int step(int maxRecords) throws Exception {
        return gate.step(maxRecords);
    }

    @Override
    public boolean hasEnded() {
        return gate.isFinished();
    }

    @Override
    public String describeCurrentRecord() {
        return gate.describeCurrentRecord();
    }

    @Override
    public void onWatermark(int input, long watermark) throws Exception {
        chain.onInputWatermark(input, watermark);
    }

    @Override
    public void onStatus(int input, boolean idle) throws Exception {
        chain.onInputStatus(input, idle);
    }

    @Override
    public void onLatencyMarker(int input, LatencyMarker marker) throws Exception {
        chain.onLatencyMarker(input, marker);
    }

    @Override
    public void onCombinedWatermark(long watermark) throws Exception {
        chain.onWatermark(watermark);
    }

    @Override
    public void onCombinedStatus(boolean idle) throws Exception {
        chain.onStatus(idle);
    }

    @Override
    public void onBarrier(Packet.Barrier barrier) throws Exception {
        chain.beforeBarrier(barrier.checkpointId());
    }

    @Override
    public void onEndOfInput(int input) throws Exception {
        chain.onEndOfInput(input);
    }
}
