// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it;

import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.util.Collector;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stream whose records come at given times of a simulation's clock, counted from the start, without
 * timestamps. Ends with its last record. Steps five milliseconds apart are in the same order under
 * every seed, also those of two timelines.
 */
public final class Timeline implements Serializable {

    private record Step(long afterMs, String value) implements Serializable {}

    /** Timelines that have come to their end; sources and players are copies of what the test made. */
    private static final Set<String> ENDED = ConcurrentHashMap.newKeySet();

    private final List<Step> steps = new ArrayList<>();
    private final String id = UUID.randomUUID().toString();

    /** Adds a record; steps are given in the order of their times. */
    public Timeline after(long afterMs, String value) {
        steps.add(new Step(afterMs, value));
        return this;
    }

    public SingleOutputStreamOperator<String> in(StreamExecutionEnvironment env) {
        ENDED.remove(id);
        return env.addSource(new KeepAlive(id))
                .keyBy(start -> 0)
                .process(new Player(id, steps))
                .setParallelism(1);
    }

    /** Gives the player its start, and keeps the job alive until the player has ended. */
    private static final class KeepAlive implements SourceFunction<Boolean> {

        private final String id;
        private volatile boolean isCancelled;

        private KeepAlive(String id) {
            this.id = id;
        }

        @Override
        public void run(SourceContext<Boolean> context) {
            context.collect(true);
            while (!isCancelled && !ENDED.contains(id)) {
                context.emitWatermark(new Watermark(Long.MIN_VALUE));
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    /** Emits each record by a timer. */
    private static final class Player extends KeyedProcessFunction<Integer, Boolean, String> {

        private final String id;
        private final List<Step> steps;
        private long startMs;

        private Player(String id, List<Step> steps) {
            this.id = id;
            this.steps = steps;
        }

        @Override
        public void processElement(Boolean start, Context context, Collector<String> out) {
            startMs = context.timerService().currentProcessingTime();
            for (Step step : steps) {
                context.timerService().registerProcessingTimeTimer(startMs + step.afterMs());
            }
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out) {
            for (Step step : steps) {
                if (startMs + step.afterMs() == time) {
                    out.collect(step.value());
                }
            }
            if (time == startMs + steps.get(steps.size() - 1).afterMs()) {
                ENDED.add(id);
            }
        }
    }
}
