// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;

/** What sinks see: timestamps, watermarks, the clock, watermarks written, and their ends. */
public class SinkContexts implements Program {

    private static final class Old implements SinkFunction<Long> {
        private static final long serialVersionUID = 1L;

        private final long run;

        private Old(long run) {
            this.run = run;
        }

        @Override
        public void invoke(Long value) {
            Calls.add(run, "old " + value);
        }
    }

    private static final class Rich extends RichSinkFunction<Long> {
        private static final long serialVersionUID = 1L;

        private final long run;
        private final String name;
        private transient long openedAtMs;

        private Rich(long run, String name) {
            this.run = run;
            this.name = name;
        }

        @Override
        public void open(Configuration parameters) {
            Calls.add(run, name + " open " + getRuntimeContext().getNumberOfParallelSubtasks());
        }

        @Override
        public void invoke(Long value, Context context) {
            boolean clock = context.currentProcessingTime() >= openedAtMs;
            openedAtMs = context.currentProcessingTime();
            Calls.add(
                    run,
                    name + " " + value + " @" + context.timestamp() + " ~"
                            + context.currentWatermark() + " " + clock);
        }

        @Override
        public void writeWatermark(io.millrace.api.common.eventtime.Watermark watermark) {
            Calls.add(run, name + " watermark " + watermark.getTimestamp());
        }

        @Override
        public void finish() {
            Calls.add(run, name + " finish");
        }

        @Override
        public void close() {
            Calls.add(run, name + " close");
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        long old = Calls.newRun();
        long without = Calls.newRun();
        long with = Calls.newRun();
        DataStream<Long> numbers = env.fromElements(5L, 3L, 9L, 4L, 12L);
        numbers.addSink(new Old(old));
        numbers.addSink(new Rich(without, "without time"));
        numbers.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forGenerator(context -> new EachRecord<>(2))
                                .withTimestampAssigner((value, timestamp) -> value * 100))
                .addSink(new Rich(with, "with time"));
        env.execute();
        for (long run : new long[] {old, without, with}) {
            for (String call : Calls.of(run)) {
                results.line("calls", call);
            }
        }
    }
}
