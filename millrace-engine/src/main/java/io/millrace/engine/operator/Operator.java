// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.engine.record.Receiver;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;

/**
 * One step of a chain. Built from the plan, owned by one task, called by one thread.
 *
 * <p>An operator gets its functions and its outputs in the constructor; it is opened when all operators behind it are
 * open. It never sees back-pressure, threads or the timing of checkpoints. Operator, receiver and collector are one final
 * class without lambda bodies, inner classes or members typed with the class itself, so that it can be cloned per chain.
 */
public interface Operator {

    /** Where records of an input go in. Called once while the chain is built. */
    Receiver<?> input(int index);

    /** Whether the operator says which input is read next; it then combines its inputs by itself. */
    default boolean selectsInputs() {
        return false;
    }

    /** The inputs of which one may be read next, as bits; asked before each record if {@link #selectsInputs}. */
    default long selectedInputs() {
        return -1;
    }

    /** Whether the operator makes the keys of its records current by itself, so that nothing does it in front of it. */
    default boolean selectsKeys() {
        return false;
    }

    /** State is restored and outputs are usable: opens the user's function. */
    default void open() throws Exception {}

    /**
     * All inputs have reached this watermark; fires what is due.
     *
     * @return what to pass on, {@link Long#MIN_VALUE} for nothing; watermarks that do not rise are not passed on anyway
     */
    default long onWatermark(long watermark) throws Exception {
        return watermark;
    }

    /** One input has reached this watermark, before it is combined with the others. */
    default void onInputWatermark(int index, long watermark) throws Exception {}

    /**
     * All inputs went idle, or one became active again.
     *
     * @return what to pass on
     */
    default boolean onStatus(boolean idle) throws Exception {
        return idle;
    }

    /** One input went idle or became active, before that is combined with the others. */
    default void onInputStatus(int index, boolean idle) throws Exception {}

    /**
     * A latency marker has come.
     *
     * @return whether to pass it on
     */
    default boolean onLatencyMarker(int index, LatencyMarker marker) throws Exception {
        return true;
    }

    /** When {@link #onProcessingTime} is wanted next, wall clock in milliseconds; {@link Long#MAX_VALUE} for never. */
    default long nextProcessingTimeMs() {
        return Long.MAX_VALUE;
    }

    /** The clock has reached what {@link #nextProcessingTimeMs} asked for. */
    default void onProcessingTime(long nowMs) throws Exception {}

    /** An input has ended; its last watermark has been seen. */
    default void onEndOfInput(int index) throws Exception {}

    /** A barrier comes; the last chance to emit before it. */
    default void beforeBarrier(long checkpointId) throws Exception {}

    /** The checkpoint is complete: commit. */
    default void onCheckpointComplete(long checkpointId) throws Exception {}

    /** The checkpoint will never be complete. */
    default void onCheckpointAborted(long checkpointId) throws Exception {}

    /**
     * Closes the user's function, after success and after failure, once, whether opened or not. Not named {@code close}:
     * an operator may be its function's {@code Collector} too, which users may close.
     */
    default void dispose() throws Exception {}
}
