// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.common.Attention;
import io.millrace.engine.exchange.GateListener;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.record.Packet;
import io.millrace.streaming.api.operators.InputSelection;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;

import java.io.IOException;
import java.util.List;

/**
 * Input of an operator that says which of its logical inputs is read next: each has a gate of its own, and the operator is
 * asked again after each record. Of several that are selected those that have something take turns.
 */
final class SelectiveInput implements TaskInput {

    private final List<InputGate> gates;
    private final Operator operator;
    private final Attention attention;
    private int lastRead;

    SelectiveInput(List<InputGate> gates, Chain chain, Attention attention) {
        this.gates = gates;
        this.operator = chain.head();
        this.attention = attention;
        this.lastRead = gates.size() - 1;
    }

    @Override
    public int step(int maxRecords) throws Exception {
        int done = 0;
        while (done < maxRecords && !attention.isWanted() && !hasEnded()) {
            long open = openInputs();
            int taken = open == 0 ? closeEnded() : takeOne(operator.selectedInputs(), open);
            if (taken == 0) {
                break;
            }
            done += taken;
        }
        return done + closeEnded();
    }

    /** What has ended is closed, selected or not. */
    private int closeEnded() throws Exception {
        int done = 0;
        for (InputGate gate : gates) {
            if (gate.hasEndedData() && !gate.isFinished()) {
                done += gate.stepOne();
            }
        }
        return done;
    }

    /** Takes a record, or something else, from one of the selected inputs; 0 if none has any. */
    private int takeOne(long selected, long open) throws Exception {
        if ((selected & open) == 0) {
            throw new IOException(
                    "Can not make a progress: all selected inputs are already finished");
        }
        long candidates = open;
        while (true) {
            int index = InputSelection.fairSelectNextIndex(selected, candidates, lastRead);
            if (index == InputSelection.NONE_AVAILABLE) {
                return 0;
            }
            int taken = gates.get(index).stepOne();
            if (taken > 0) {
                lastRead = index;
                return taken;
            }
            candidates &= ~(1L << index);
        }
    }

    private long openInputs() {
        long open = 0;
        for (int i = 0; i < gates.size(); i++) {
            if (!gates.get(i).hasEndedData()) {
                open |= 1L << i;
            }
        }
        return open;
    }

    @Override
    public boolean hasEnded() {
        for (InputGate gate : gates) {
            if (!gate.isFinished()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String describeCurrentRecord() {
        return gates.get(lastRead).describeCurrentRecord();
    }

    /** Hands on what comes through the gate of one logical input. */
    static final class Listener implements GateListener {

        private final Chain chain;
        private final int input;

        Listener(Chain chain, int input) {
            this.chain = chain;
            this.input = input;
        }

        @Override
        public void onStatus(int only, boolean idle) throws Exception {
            chain.onInputStatus(input, idle);
        }

        @Override
        public void onLatencyMarker(int only, LatencyMarker marker) throws Exception {
            chain.onLatencyMarker(input, marker);
        }

        @Override
        public void onWatermark(int only, long watermark) throws Exception {
            chain.onInputWatermark(input, watermark);
        }

        /** The operator combines its inputs by itself. */
        @Override
        public void onCombinedWatermark(long watermark) {}

        @Override
        public void onCombinedStatus(boolean idle) {}

        @Override
        public void onBarrier(Packet.Barrier barrier) throws Exception {
            chain.beforeBarrier(barrier.checkpointId());
        }

        @Override
        public void onEndOfInput(int only) throws Exception {
            chain.onEndOfInput(input);
        }
    }
}
