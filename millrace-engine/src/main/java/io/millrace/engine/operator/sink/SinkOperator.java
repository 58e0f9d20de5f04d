// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.engine.operator.Functions;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.functions.sink.SinkFunction;

/** Hands every record to a sink function; is also the context that the function sees. Hot path. */
public final class SinkOperator implements Operator, Receiver<Object>, SinkFunction.Context {

    private final SinkFunction<Object> function;
    private final OperatorContext context;

    private long currentTimestamp;
    private long currentWatermark = Long.MIN_VALUE;

    @SuppressWarnings("unchecked")
    public SinkOperator(SinkFunction<?> function, OperatorContext context) {
        this.function = (SinkFunction<Object>) function;
        this.context = context;
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        Functions.open(function, context);
    }

    @Override
    public void receive(Object value, long timestamp) {
        currentTimestamp = timestamp;
        try {
            function.invoke(value, this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public long onWatermark(long watermark) {
        currentWatermark = watermark;
        try {
            function.writeWatermark(new Watermark(watermark));
        } catch (Throwable e) {
            throw context.failed(e);
        }
        return watermark;
    }

    @Override
    public void onEndOfInput(int index) {
        try {
            function.finish();
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void dispose() throws Exception {
        Functions.close(function);
    }

    @Override
    public long currentProcessingTime() {
        return context.clock().nowMs();
    }

    @Override
    public long currentWatermark() {
        return currentWatermark;
    }

    @Override
    public Long timestamp() {
        return currentTimestamp == NO_TIMESTAMP ? null : currentTimestamp;
    }
}
