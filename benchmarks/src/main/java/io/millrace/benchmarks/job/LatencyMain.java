// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.job;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.benchmarks.measure.LatencyHistogram;
import io.millrace.benchmarks.measure.LatencyRun;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.nio.file.Path;

/**
 * Counts per key and second what comes at a steady rate, and takes the time from the end of a window
 * to the arrival of its results in the sink. Settings are the defaults, parallelism
 * included, but for those that the user asks for.
 *
 * <p>Arguments: records per second, seconds to warm up, seconds to measure, result file.
 */
public final class LatencyMain {

    private static final int KEYS = 1_000;

    private LatencyMain() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(JobSettings.configuration());
        LatencyRun.start(
                Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        env.addSource(new SteadySource())
                .keyBy(record -> record.f0)
                .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                .aggregate(new Counting(), new WithEnd())
                .addSink(new LatencySink());
        env.execute("latency");
        LatencyRun.current().outcome().write(Path.of(args[3]));
        System.exit(0);
    }

    /**
     * Emits, at the beginning of each millisecond, a watermark behind the records of the one before,
     * and the records that are due in it. If it is late it makes up for it, with the times at which
     * they were due.
     */
    private static final class SteadySource implements SourceFunction<Tuple2<Long, Long>> {

        private static final long serialVersionUID = 1L;

        private volatile boolean running = true;

        @Override
        public void run(SourceContext<Tuple2<Long, Long>> context) {
            LatencyRun run = LatencyRun.current();
            long records = run.records();
            long millisecond = run.dueMs(0) - 1;
            for (long record = 0; running && record < records; record++) {
                long due = run.dueMs(record);
                while (millisecond < due) {
                    millisecond++;
                    run.awaitMs(millisecond);
                    context.emitWatermark(new Watermark(millisecond - 1));
                }
                context.collectWithTimestamp(Tuple2.of(record % KEYS, record), due);
            }
        }

        @Override
        public void cancel() {
            running = false;
        }
    }

    private static final class Counting
            implements AggregateFunction<Tuple2<Long, Long>, Long, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Tuple2<Long, Long> record, Long count) {
            return count + 1;
        }

        @Override
        public Long getResult(Long count) {
            return count;
        }

        @Override
        public Long merge(Long one, Long other) {
            return one + other;
        }
    }

    private static final class WithEnd
            extends ProcessWindowFunction<Long, Tuple3<Long, Long, Long>, Long, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                Long key,
                Context context,
                Iterable<Long> counts,
                Collector<Tuple3<Long, Long, Long>> out) {
            out.collect(
                    Tuple3.of(key, context.window().getEnd(), counts.iterator().next()));
        }
    }

    private static final class LatencySink extends RichSinkFunction<Tuple3<Long, Long, Long>> {

        private static final long serialVersionUID = 1L;

        private transient LatencyHistogram latencies;
        private transient long results;
        private transient long counted;

        @Override
        public void invoke(Tuple3<Long, Long, Long> window, Context context) {
            LatencyRun run = LatencyRun.current();
            if (latencies == null) {
                latencies = new LatencyHistogram();
            }
            if (run.isMeasured(window.f1)) {
                latencies.record(run.lateNanos(window.f1));
                results++;
                counted += window.f2;
            }
        }

        @Override
        public void close() {
            if (latencies != null) {
                LatencyRun.current().add(latencies, results, counted);
                latencies = null;
            }
        }
    }
}
