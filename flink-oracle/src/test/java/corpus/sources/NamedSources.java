// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sources;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.streaming.api.datastream.DataStreamSource;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.RichParallelSourceFunction;
import io.millrace.streaming.api.functions.source.RichSourceFunction;

/** Sources with names and types of their own, of both kinds of interface. */
@RunsAt(
        value = {1, 2},
        because = "records are compared without order")
public class NamedSources implements Program {

    private static final class Countdown extends RichSourceFunction<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<Integer> context) {
            for (int i = 9; i > 0; i--) {
                context.collectWithTimestamp(i, i * 100L);
            }
        }

        @Override
        public void cancel() {}
    }

    private static final class InParts extends RichParallelSourceFunction<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<Integer> context) {
            int step = getRuntimeContext().getNumberOfParallelSubtasks();
            for (int i = getRuntimeContext().getIndexOfThisSubtask(); i < 30; i += step) {
                context.collect(i);
            }
        }

        @Override
        public void cancel() {}
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        add(results, env.addSource(new Countdown()));
        add(results, env.addSource(new Countdown(), "countdown"));
        add(results, env.addSource(new Countdown(), "typed countdown", Types.INT));
        add(results, env.addSource(new Countdown(), Types.INT));
        add(results, env.addSource(new InParts(), "in parts"));
        add(
                results,
                env.fromSource(
                        new NumberSequenceSource(3, 12),
                        WatermarkStrategy.noWatermarks(),
                        "numbers"));
        add(
                results,
                env.fromSource(
                        new NumberSequenceSource(3, 12),
                        WatermarkStrategy.<Long>forMonotonousTimestamps()
                                .withTimestampAssigner((number, timestamp) -> number * 5),
                        "typed numbers",
                        Types.LONG));
        add(
                results,
                new DataStreamSource<>(
                        env,
                        new NumberSequenceSource(1, 2),
                        WatermarkStrategy.noWatermarks(),
                        Types.LONG,
                        "by constructor"));
        env.execute();
    }

    private static <T> void add(Results results, DataStreamSource<T> source) {
        results.anyOrder("records of " + source.getName(), source);
        results.line(
                "sources",
                source.getName() + " " + source.getType() + " " + source.getParallelism());
    }
}
