// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it;

import io.millrace.streaming.api.datastream.DataStreamSource;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A source that emits records, watermarks and its idleness as they were written down. */
public final class Script implements SourceFunction<String> {

    private enum Kind {
        TIMED,
        UNTIMED,
        WATERMARK,
        IDLE
    }

    private record Step(Kind kind, String value, long time) implements Serializable {}

    private final List<Step> steps = new ArrayList<>();
    private volatile boolean isCancelled;

    /** A record with a timestamp. */
    public Script at(long timestamp, String value) {
        steps.add(new Step(Kind.TIMED, value, timestamp));
        return this;
    }

    /** Records without timestamp. */
    public Script untimed(String... values) {
        for (String value : values) {
            steps.add(new Step(Kind.UNTIMED, value, 0));
        }
        return this;
    }

    public Script watermark(long timestamp) {
        steps.add(new Step(Kind.WATERMARK, null, timestamp));
        return this;
    }

    public Script idle() {
        steps.add(new Step(Kind.IDLE, null, 0));
        return this;
    }

    public DataStreamSource<String> in(StreamExecutionEnvironment env) {
        return env.addSource(this);
    }

    @Override
    public void run(SourceContext<String> context) {
        for (Step step : steps) {
            if (isCancelled) {
                return;
            }
            switch (step.kind()) {
                case TIMED -> context.collectWithTimestamp(step.value(), step.time());
                case UNTIMED -> context.collect(step.value());
                case WATERMARK -> context.emitWatermark(new Watermark(step.time()));
                case IDLE -> context.markAsTemporarilyIdle();
            }
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
