// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.metrics.OperatorWatermarks;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.record.Receiver;

import java.util.function.IntFunction;

/** One operator of a chain and who reads it. Belongs to the task's thread. */
final class ChainNode {

    final OperatorContext context;
    /** The operators that read this one in the same chain, each once. */
    final ChainNode[] children;
    /** The edges to other tasks, each once. */
    final EdgeOutput[] edges;
    /** Set once, when the operator has been built on its context. */
    Operator operator;
    /** Place in the chain, head first; set once. */
    int position;
    /** Timers that functions of the operator set by themselves; null if none ever did. */
    OperatorTimers timers;
    /** Null if nobody hears of them. */
    OperatorWatermarks watermarks;
    /** How much state the operator holds; null if it has none by key, or if nobody hears of it. */
    StateSize stateSize;
    /** The operator's inputs, with what stands in front of them. */
    IntFunction<Receiver<?>> inputs;
    /** The last watermark sent; rises only. */
    long lastWatermark = Long.MIN_VALUE;
    /** The last status sent. */
    boolean isIdle;

    /** When something is due by the clock, wall clock; {@link Long#MAX_VALUE} for never. */
    long nextProcessingTimeMs() {
        long next = operator.nextProcessingTimeMs();
        return timers == null ? next : Math.min(next, timers.nextMs());
    }

    /** Fires what is due. */
    void onProcessingTime(long nowMs) throws Exception {
        if (operator.nextProcessingTimeMs() <= nowMs) {
            operator.onProcessingTime(nowMs);
        }
        if (timers != null) {
            timers.fire(nowMs);
        }
    }

    ChainNode(OperatorContext context, ChainNode[] children, EdgeOutput[] edges) {
        this.context = context;
        this.children = children;
        this.edges = edges;
    }
}
