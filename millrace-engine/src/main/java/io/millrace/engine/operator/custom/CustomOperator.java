// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.OperatorSetup;
import io.millrace.streaming.api.graph.StreamConfig;
import io.millrace.streaming.api.operators.BoundedMultiInput;
import io.millrace.streaming.api.operators.BoundedOneInput;
import io.millrace.streaming.api.operators.Input;
import io.millrace.streaming.api.operators.InputSelectable;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperatorParameters;
import io.millrace.streaming.api.operators.YieldingOperatorFactory;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.runtime.streamrecord.LatencyMarker;
import io.millrace.streaming.runtime.tasks.ProcessingTimeServiceAware;
import io.millrace.streaming.runtime.watermarkstatus.WatermarkStatus;

/** Runs an operator that a user wrote. It combines its inputs and selects keys by itself, and emits whatever flows. */
public final class CustomOperator implements Operator {

    private final OperatorContext context;
    private final CustomOutput output;
    private final StreamOperator<Object> operator;
    private final Input<Object>[] inputs;
    private final CustomStates states;
    private int endedInputs;

    /**
     * @param factory makes the user's operator
     * @param setup what the operator may ask about itself
     * @param context of the operator
     */
    @SuppressWarnings("unchecked")
    public CustomOperator(
            StreamOperatorFactory<?> factory, OperatorSetup setup, OperatorContext context) {
        this.context = context;
        this.output = new CustomOutput(context);
        this.states = new CustomStates(context, (TypeSerializer<Object>) setup.keySerializer());
        this.operator = create((StreamOperatorFactory<Object>) factory, setup);
        this.inputs = Inputs.of(operator);
    }

    private StreamOperator<Object> create(
            StreamOperatorFactory<Object> factory, OperatorSetup setup) {
        try {
            if (factory instanceof YieldingOperatorFactory<?> yielding) {
                yielding.setMailboxExecutor(context.mailbox());
            }
            if (factory instanceof ProcessingTimeServiceAware aware) {
                aware.setProcessingTimeService(context.timers());
            }
            return factory.createStreamOperator(new StreamOperatorParameters<>(
                    new CustomTask(context),
                    new StreamConfig(setup),
                    output,
                    context::timers,
                    null));
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public Receiver<?> input(int index) {
        return new InputReceiver(inputs[index], context);
    }

    @Override
    public boolean selectsInputs() {
        return operator instanceof InputSelectable && inputs.length > 1;
    }

    @Override
    public long selectedInputs() {
        try {
            return ((InputSelectable) operator).nextSelection().getInputMask();
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public boolean selectsKeys() {
        return true;
    }

    @Override
    public void open() throws Exception {
        operator.initializeState(keyContext -> states.bind(keyContext));
        operator.open();
    }

    @Override
    public long onWatermark(long watermark) {
        if (inputs.length == 1) {
            processWatermark(0, watermark);
        }
        return Long.MIN_VALUE;
    }

    @Override
    public void onInputWatermark(int index, long watermark) {
        if (inputs.length > 1) {
            processWatermark(index, watermark);
        }
    }

    private void processWatermark(int index, long watermark) {
        try {
            inputs[index].processWatermark(new Watermark(watermark));
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public boolean onStatus(boolean idle) {
        if (inputs.length == 1) {
            processStatus(0, idle);
        }
        return output.isIdle();
    }

    @Override
    public void onInputStatus(int index, boolean idle) {
        if (inputs.length > 1) {
            processStatus(index, idle);
        }
    }

    private void processStatus(int index, boolean idle) {
        try {
            inputs[index].processWatermarkStatus(
                    idle ? WatermarkStatus.IDLE : WatermarkStatus.ACTIVE);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public boolean onLatencyMarker(int index, LatencyMarker marker) {
        try {
            inputs[index].processLatencyMarker(marker);
        } catch (Throwable e) {
            throw context.failed(e);
        }
        return false;
    }

    @Override
    public long nextProcessingTimeMs() {
        return states.nextProcessingTimeMs();
    }

    @Override
    public void onProcessingTime(long nowMs) {
        try {
            states.onProcessingTime(nowMs);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void onEndOfInput(int index) {
        try {
            if (operator instanceof BoundedOneInput bounded) {
                bounded.endInput();
            } else if (operator instanceof BoundedMultiInput bounded) {
                bounded.endInput(index + 1);
            }
            if (++endedInputs == inputs.length) {
                finish();
            }
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    /** No timer fires any more; what was posted before comes first. */
    private void finish() throws Exception {
        states.quiesce();
        context.timers().quiesce();
        context.runMail();
        operator.finish();
    }

    @Override
    public void dispose() throws Exception {
        operator.close();
    }
}
