// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A source that emits records and watermarks in the order in which they were written down. */
final class Script implements SourceFunction<Tuple2<String, Integer>> {

    /** A watermark if there is no key; a record without timestamp if there is no time. */
    record Step(String key, int value, Long time) implements Serializable {}

    private final List<Step> steps = new ArrayList<>();
    private volatile boolean isCancelled;

    Script at(long timestamp, String key, int value) {
        steps.add(new Step(key, value, timestamp));
        return this;
    }

    Script untimed(String key, int value) {
        steps.add(new Step(key, value, null));
        return this;
    }

    Script watermark(long timestamp) {
        steps.add(new Step(null, 0, timestamp));
        return this;
    }

    List<Step> steps() {
        return steps;
    }

    DataStream<Tuple2<String, Integer>> in(StreamExecutionEnvironment env) {
        return env.addSource(this);
    }

    KeyedStream<Tuple2<String, Integer>, String> keyedIn(StreamExecutionEnvironment env) {
        return in(env).keyBy(record -> record.f0);
    }

    @Override
    public void run(SourceContext<Tuple2<String, Integer>> context) {
        for (Step step : steps) {
            if (isCancelled) {
                return;
            }
            if (step.key() == null) {
                context.emitWatermark(new Watermark(step.time()));
            } else if (step.time() == null) {
                context.collect(Tuple2.of(step.key(), step.value()));
            } else {
                context.collectWithTimestamp(Tuple2.of(step.key(), step.value()), step.time());
            }
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
