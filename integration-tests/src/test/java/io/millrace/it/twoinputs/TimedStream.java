// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Records with timestamps, watermarks and idleness at given times of a simulation's clock. A step is {@code record timestamp},
 * {@code watermark timestamp}, {@code idle} or {@code end}; all but the first kind are not seen behind it.
 */
final class TimedStream {

    private final Timeline timeline = new Timeline();

    TimedStream after(long afterMs, String step) {
        timeline.after(afterMs, step);
        return this;
    }

    DataStream<String> in(StreamExecutionEnvironment env) {
        return timeline.in(env)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.forGenerator(context -> new Obedient())
                                .withTimestampAssigner((step, timestamp) -> numberIn(step)))
                .setParallelism(1)
                .filter(step -> !step.matches("watermark .*|idle|end"))
                .setParallelism(1);
    }

    private static long numberIn(String step) {
        return step.contains(" ") ? Long.parseLong(step.split(" ")[1]) : 0;
    }

    private static final class Obedient implements WatermarkGenerator<String> {

        @Override
        public void onEvent(String step, long timestamp, WatermarkOutput output) {
            if (step.startsWith("watermark")) {
                output.emitWatermark(new Watermark(timestamp));
            } else if (step.equals("idle")) {
                output.markIdle();
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }
}
