// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;

/**
 * Behind a source when the job's time characteristic is processing time: takes away timestamps,
 * idleness and all watermarks but the end of time. Hot path.
 */
public final class ProcessingTimeOperator implements Operator, Receiver<Object> {

    private final Receiver<Object> out;

    public ProcessingTimeOperator(OperatorContext context) {
        this.out = context.output();
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        out.receive(value, NO_TIMESTAMP);
    }

    @Override
    public long onWatermark(long watermark) {
        return watermark == Long.MAX_VALUE ? watermark : Long.MIN_VALUE;
    }

    @Override
    public boolean onStatus(boolean idle) {
        return false;
    }
}
