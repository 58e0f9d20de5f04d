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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Input of a batch of which some or all waits for its end. While records come, those of inputs that wait are kept, and all
 * others processed. Then what was kept comes: what is sorted, merged over all inputs that are, and after that what is not, one
 * input after another, or as the operator wants it. Hot path. Owned by the task's thread.
 *
 * <p>Whatever an operator wants to read first, all inputs are read as they come: so no producer ever waits for an input that
 * is not read, also if the same producer feeds the one that is.
 *
 * <p>A watermark of an input that is kept comes behind its last record, the last one only.
 */
final class SortedInput implements TaskInput, GateListener {

    private final InputGate gate;
    private final Chain chain;
    private final Attention attention;
    /** By logical input; null where records are processed as they come. */
    private final KeptInput[] inputs;
    /** Inputs with a record to be emitted, the first in order first; among equals as Flink takes them. */
    private final PriorityQueue<KeptInput> heads = new PriorityQueue<>();

    private final Queue<KeptInput> behind = new ArrayDeque<>();
    /** Says which of the inputs that are kept comes next; null if the order is given. */
    private final Operator selecting;

    private int lastSelected;
    private boolean isEmitting;
    private int openInputs;
    private long combinedWatermark = Long.MIN_VALUE;
    /** Whose record is on its way; null if none is. */
    private KeptInput current;

    SortedInput(InputGate gate, Chain chain, Attention attention, KeptInput[] inputs) {
        this.gate = gate;
        this.chain = chain;
        this.attention = attention;
        this.inputs = inputs;
        this.selecting = chain.head().selectsInputs() ? chain.head() : null;
        this.lastSelected = inputs.length - 1;
        for (KeptInput input : inputs) {
            openInputs += input == null ? 0 : 1;
        }
    }

    @Override
    public int step(int maxRecords) throws Exception {
        if (isEmitting) {
            return emit(maxRecords);
        }
        int done = gate.step(maxRecords);
        if (gate.isFinished()) {
            beginEmitting();
            return done + 1;
        }
        return done;
    }

    private void beginEmitting() throws Exception {
        isEmitting = true;
        List<KeptInput> empty = new ArrayList<>();
        for (KeptInput input : inputs) {
            if (input == null) {
                continue;
            }
            if (!input.sort()) {
                empty.add(input);
            } else if (input.isSorted()) {
                heads.add(input);
            } else {
                behind.add(input);
            }
        }
        for (KeptInput input : empty) {
            end(input);
        }
    }

    private int emit(int maxRecords) throws Exception {
        int done = 0;
        while (done < maxRecords && openInputs > 0 && !attention.isWanted()) {
            KeptInput input = nextInput();
            current = input;
            input.emit();
            current = null;
            boolean hasMore = input.advance();
            if (hasMore && input.isSorted()) {
                heads.add(input);
            }
            if (!hasMore) {
                behind.remove(input);
                end(input);
            }
            done++;
        }
        return done;
    }

    private KeptInput nextInput() throws IOException {
        if (selecting == null) {
            return heads.isEmpty() ? behind.peek() : heads.poll();
        }
        long open = 0;
        for (KeptInput input : behind) {
            open |= 1L << input.index;
        }
        lastSelected =
                InputSelection.fairSelectNextIndex(selecting.selectedInputs(), open, lastSelected);
        if (lastSelected == InputSelection.NONE_AVAILABLE) {
            throw new IOException(
                    "Can not make a progress: all selected inputs are already finished");
        }
        return inputs[lastSelected];
    }

    private void end(KeptInput input) throws Exception {
        openInputs--;
        if (input.watermark > Long.MIN_VALUE) {
            chain.onInputWatermark(input.index, input.watermark);
        }
        if (openInputs == 0 && combinedWatermark > Long.MIN_VALUE) {
            chain.onWatermark(combinedWatermark);
        }
        chain.onEndOfInput(input.index);
    }

    @Override
    public boolean hasEnded() {
        return isEmitting && openInputs == 0;
    }

    @Override
    public String describeCurrentRecord() {
        return current != null ? current.describe() : gate.describeCurrentRecord();
    }

    @Override
    public void onWatermark(int input, long watermark) throws Exception {
        KeptInput kept = inputs[input];
        if (kept == null) {
            chain.onInputWatermark(input, watermark);
        } else {
            kept.watermark = watermark;
        }
    }

    @Override
    public void onCombinedWatermark(long watermark) {
        combinedWatermark = watermark;
    }

    /** Nobody waits for time to go on. */
    @Override
    public void onCombinedStatus(boolean idle) {}

    @Override
    public void onLatencyMarker(int input, LatencyMarker marker) throws Exception {
        if (inputs[input] == null) {
            chain.onLatencyMarker(input, marker);
        }
    }

    @Override
    public void onBarrier(Packet.Barrier barrier) throws Exception {
        chain.beforeBarrier(barrier.checkpointId());
    }

    @Override
    public void onEndOfInput(int input) throws Exception {
        if (inputs[input] == null) {
            chain.onEndOfInput(input);
        }
    }

    @Override
    public void release() throws IOException {
        IOException failure = null;
        for (KeptInput input : inputs) {
            try {
                if (input != null) {
                    input.close();
                }
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
