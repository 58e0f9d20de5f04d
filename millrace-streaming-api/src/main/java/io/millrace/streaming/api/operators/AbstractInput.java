// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.Experimental;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Base of the inputs of an operator: all but records goes to the operator.
 *
 * <p>Mirrors Flink 1.14's {@code AbstractInput}; no known differences.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of what the operator emits
 */
@Experimental
public abstract class AbstractInput<IN, OUT> implements Input<IN> {

    /** Takes the key out of a record; null if the input has no keys. */
    protected final KeySelector<?, ?> stateKeySelector;

    /** The operator. */
    protected final AbstractStreamOperatorV2<OUT> owner;

    /** Number of the input, from 1. */
    protected final int inputId;

    /** Where the operator's records go. */
    protected final Output<StreamRecord<OUT>> output;

    /**
     * Called by subclasses.
     *
     * @param owner the operator
     * @param inputId number of the input, from 1
     */
    public AbstractInput(AbstractStreamOperatorV2<OUT> owner, int inputId) {
        if (inputId <= 0) {
            throw new IllegalArgumentException("Inputs are index from 1");
        }
        this.owner = owner;
        this.inputId = inputId;
        this.stateKeySelector =
                owner.config.getStatePartitioner(inputId - 1, owner.getUserCodeClassloader());
        this.output = owner.output;
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        owner.reportWatermark(mark, inputId);
    }

    @Override
    public void processLatencyMarker(LatencyMarker latencyMarker) throws Exception {
        owner.reportOrForwardLatencyMarker(latencyMarker);
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus watermarkStatus) throws Exception {
        owner.processWatermarkStatus(watermarkStatus, inputId);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void setKeyContextElement(StreamRecord record) throws Exception {
        owner.internalSetKeyContextElement(record, stateKeySelector);
    }
}
