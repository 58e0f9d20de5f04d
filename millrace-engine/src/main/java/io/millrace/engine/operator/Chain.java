// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.metrics.OperatorWatermarks;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Receiver;
import io.millrace.engine.record.RecordPump;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;

import java.util.Arrays;
import java.util.List;

/**
 * The operators that one task drives: a tree whose head takes the task's input.
 *
 * <p>Records go from operator to operator by themselves ({@link Receiver}); everything else - watermarks, status, the
 * clock, opening and closing - is handed on here, in the order of the tree. Belongs to the task's thread.
 */
public final class Chain {

    /** Head first; every operator stands before the operators behind it. */
    private final ChainNode[] nodes;

    /** Those that say how much state they hold. */
    private final ChainNode[] measured;

    private final Specializer specializer;

    Chain(ChainNode[] nodes, Specializer specializer) {
        this.nodes = nodes;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i].position = i;
        }
        this.measured = Arrays.stream(nodes)
                .filter(node -> node.stateSize != null)
                .toArray(ChainNode[]::new);
        this.specializer = specializer;
    }

    /** The operator that takes the task's input. */
    public Operator head() {
        return nodes[0].operator;
    }

    /** Where records of an input of the head go in. */
    @SuppressWarnings("unchecked")
    public Receiver<Object> input(int index) {
        return (Receiver<Object>) nodes[0].inputs.apply(index);
    }

    /** What pushes the records of other tasks into an input of the head. */
    public RecordPump pump(int index, Attention attention) {
        Receiver<Object> input = input(index);
        return specializer.create(BatchPump.class, List.of(input), input, attention);
    }

    /** Opens all operators, the last first, so that each finds its outputs usable. */
    public void open() throws Exception {
        for (int i = nodes.length - 1; i >= 0; i--) {
            ChainNode node = nodes[i];
            try {
                node.operator.open();
            } catch (Throwable e) {
                throw node.context.failed(e);
            }
        }
    }

    /** One input of the head has reached a watermark. */
    public void onInputWatermark(int index, long watermark) throws Exception {
        OperatorWatermarks watermarks = nodes[0].watermarks;
        if (watermarks != null) {
            watermarks.onInput(index, watermark);
        }
        nodes[0].operator.onInputWatermark(index, watermark);
    }

    /** All inputs of the head have reached a watermark. */
    public void onWatermark(long watermark) throws Exception {
        passWatermark(nodes[0], watermark);
    }

    /** One input of the head went idle or became active. */
    public void onInputStatus(int index, boolean idle) throws Exception {
        nodes[0].operator.onInputStatus(index, idle);
    }

    /** A latency marker has come into an input of the head. */
    public void onLatencyMarker(int index, LatencyMarker marker) throws Exception {
        passLatencyMarker(nodes[0], index, marker);
    }

    /** All inputs of the head went idle, or one became active. */
    public void onStatus(boolean idle) throws Exception {
        passStatus(nodes[0], idle);
    }

    /** When {@link #onProcessingTime} is wanted next, wall clock in milliseconds; {@link Long#MAX_VALUE} for never. */
    public long nextProcessingTimeMs() {
        return nextProcessingTimeMs(0);
    }

    /** The same for an operator and all behind it. */
    long nextProcessingTimeMs(int position) {
        long next = Long.MAX_VALUE;
        for (int i = position; i < nodes.length; i++) {
            next = Math.min(next, nodes[i].nextProcessingTimeMs());
        }
        return next;
    }

    /** Fires what is due by the clock, head first. */
    public void onProcessingTime(long nowMs) throws Exception {
        onProcessingTime(0, nowMs);
    }

    /** The same for an operator and all behind it. */
    void onProcessingTime(int position, long nowMs) throws Exception {
        for (int i = position; i < nodes.length; i++) {
            nodes[i].onProcessingTime(nowMs);
        }
    }

    /** Lets others see how much state there is, if somebody hears of it. Asked for once in a step. */
    public void publishMetrics() {
        for (ChainNode node : measured) {
            node.stateSize.publish();
        }
    }

    /** An input of the head has ended. */
    public void onEndOfInput(int index) throws Exception {
        nodes[0].operator.onEndOfInput(index);
    }

    /** All inputs have ended: the operators behind the head end, in order. */
    public void endBehindHead() throws Exception {
        for (int i = 1; i < nodes.length; i++) {
            nodes[i].operator.onEndOfInput(0);
        }
    }

    /** A barrier has come; every operator may emit before it, head first. */
    public void beforeBarrier(long checkpointId) throws Exception {
        for (ChainNode node : nodes) {
            node.operator.beforeBarrier(checkpointId);
        }
    }

    /** Closes all operators, the last first; the first failure wins, later ones are added to it. */
    public void dispose() throws Exception {
        Exception failure = null;
        for (int i = nodes.length - 1; i >= 0; i--) {
            ChainNode node = nodes[i];
            try {
                node.operator.dispose();
            } catch (Throwable e) {
                Exception wrapped = node.context.failed(e);
                if (failure == null) {
                    failure = wrapped;
                } else {
                    failure.addSuppressed(wrapped);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void passWatermark(ChainNode node, long watermark) throws Exception {
        if (node.watermarks != null && node.position > 0) {
            node.watermarks.onInput(0, watermark);
        }
        emitWatermark(node, node.operator.onWatermark(watermark));
    }

    static void emitWatermark(ChainNode node, long watermark) throws Exception {
        if (watermark <= node.lastWatermark) {
            return;
        }
        node.lastWatermark = watermark;
        if (node.watermarks != null) {
            node.watermarks.onOutput(watermark);
        }
        for (ChainNode child : node.children) {
            passWatermark(child, watermark);
        }
        if (node.edges.length > 0) {
            Mark mark = new Mark.Watermark(watermark);
            for (EdgeOutput edge : node.edges) {
                edge.emit(mark);
            }
        }
    }

    private static void passStatus(ChainNode node, boolean idle) throws Exception {
        emitStatus(node, node.operator.onStatus(idle));
    }

    static void emitStatus(ChainNode node, boolean idle) throws Exception {
        if (idle == node.isIdle) {
            return;
        }
        node.isIdle = idle;
        for (ChainNode child : node.children) {
            passStatus(child, idle);
        }
        if (node.edges.length > 0) {
            Mark mark = new Mark.Status(idle);
            for (EdgeOutput edge : node.edges) {
                edge.emit(mark);
            }
        }
    }

    private static void passLatencyMarker(ChainNode node, int index, LatencyMarker marker)
            throws Exception {
        if (node.operator.onLatencyMarker(index, marker)) {
            emitLatencyMarker(node, marker);
        }
    }

    static void emitLatencyMarker(ChainNode node, LatencyMarker marker) throws Exception {
        for (ChainNode child : node.children) {
            passLatencyMarker(child, 0, marker);
        }
        for (EdgeOutput edge : node.edges) {
            edge.emit(new Mark.Latency(marker));
        }
    }
}
