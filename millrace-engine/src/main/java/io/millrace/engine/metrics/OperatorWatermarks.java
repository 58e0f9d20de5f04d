// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Gauge;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far event time has come at the inputs and the output of one operator. Written by the task's thread; read by any.
 */
public final class OperatorWatermarks {

    private final AtomicLong[] inputs;
    private final AtomicLong output = new AtomicLong(Long.MIN_VALUE);

    /**
     * @param inputs number of logical inputs; 0 for a source
     */
    OperatorWatermarks(int inputs) {
        this.inputs = new AtomicLong[inputs];
        Arrays.setAll(this.inputs, i -> new AtomicLong(Long.MIN_VALUE));
    }

    /** One input has reached a watermark. */
    public void onInput(int index, long watermark) {
        if (index < inputs.length) {
            inputs[index].setOpaque(watermark);
        }
    }

    /** A watermark was sent. */
    public void onOutput(long watermark) {
        output.setOpaque(watermark);
    }

    Gauge<Long> input(int index) {
        return inputs[index]::getOpaque;
    }

    /** That of the input that is furthest behind. */
    Gauge<Long> slowestInput() {
        return () -> {
            long slowest = Long.MAX_VALUE;
            for (AtomicLong input : inputs) {
                slowest = Math.min(slowest, input.getOpaque());
            }
            return slowest;
        };
    }

    Gauge<Long> output() {
        return output::getOpaque;
    }
}
