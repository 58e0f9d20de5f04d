// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.CloseableIterator;
import io.millrace.util.Collector;

/**
 * A program with a thousand keys, state, timers and windows over as many records as it is told, for a JVM of its own. Prints
 * what went in and what came out.
 */
public final class ManyKeys {

    private static final int KEYS = 1000;
    /** Milliseconds of event time; ten records each. */
    private static final int WINDOW_MS = 1000;

    private static final int RECORDS_PER_MS = 10;

    private ManyKeys() {}

    /** A measurement of one key. */
    public static class Measurement {

        public long key;
        public long value;

        public Measurement() {}

        Measurement(long key, long value) {
            this.key = key;
            this.value = value;
        }
    }

    public static void main(String[] args) throws Exception {
        long records = Long.parseLong(args[0]);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(Integer.parseInt(args[1]));
        long count = 0;
        long total = 0;
        try (CloseableIterator<Measurement> results = env.addSource(new Measurements(records))
                .keyBy(measurement -> measurement.key)
                .process(new Totals())
                .keyBy(measurement -> measurement.key % 10)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10 * WINDOW_MS)))
                .reduce((one, other) -> new Measurement(one.key % 10, one.value + other.value))
                .executeAndCollect("many keys")) {
            while (results.hasNext()) {
                total += results.next().value;
                count++;
            }
        }
        System.out.println("total " + total + " in " + (count > 0 ? "windows" : "nothing"));
    }

    /** The sum of all values. */
    static long expected(long records) {
        return records / 7 * 21 + sumOfFirst(records % 7);
    }

    private static long sumOfFirst(long values) {
        return values * (values - 1) / 2;
    }

    private static final class Measurements implements SourceFunction<Measurement> {

        private final long records;
        private volatile boolean isCancelled;

        Measurements(long records) {
            this.records = records;
        }

        @Override
        public void run(SourceContext<Measurement> context) {
            for (long i = 0; i < records && !isCancelled; i++) {
                long timestamp = i / RECORDS_PER_MS;
                context.collectWithTimestamp(new Measurement(i * 31 % KEYS, i % 7), timestamp);
                if (i % (RECORDS_PER_MS * 50) == 0) {
                    context.emitWatermark(new Watermark(timestamp - 1));
                }
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    /** Adds up the values of a key, and emits the sum by a timer once in a while. */
    private static final class Totals extends KeyedProcessFunction<Long, Measurement, Measurement> {

        private ValueState<Measurement> total;

        @Override
        public void open(Configuration parameters) {
            total = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("total", Types.POJO(Measurement.class)));
        }

        @Override
        public void processElement(
                Measurement measurement, Context context, Collector<Measurement> out)
                throws Exception {
            Measurement sum = total.value();
            if (sum == null) {
                sum = new Measurement(measurement.key, 0);
                long windowEnd = (context.timestamp() / WINDOW_MS + 1) * WINDOW_MS - 1;
                context.timerService().registerEventTimeTimer(windowEnd);
            }
            sum.value += measurement.value;
            total.update(sum);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Measurement> out)
                throws Exception {
            out.collect(total.value());
            total.clear();
        }
    }
}
