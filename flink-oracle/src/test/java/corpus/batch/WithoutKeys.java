// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;

/** Without keys records come as they come; no watermark but the last. AUTOMATIC is a batch, as every source ends. */
public class WithoutKeys implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
        DataStream<Long> numbers = env.fromSource(
                new NumberSequenceSource(1, 60),
                WatermarkStrategy.<Long>forGenerator(context -> new corpus.support.EachRecord<>(0))
                        .withTimestampAssigner((number, timestamp) -> 1_000 - number),
                "numbers");
        results.inOrder("seen", numbers.process(new Seen()).returns(Types.STRING));
        results.inOrder(
                "sum", numbers.keyBy(number -> number % 3).reduce((left, right) -> left + right));
        results.line("mode", env.getStreamGraph(false).getJobName());
        env.execute();
    }

    private static class Seen extends ProcessFunction<Long, String> {

        @Override
        public void processElement(Long value, Context context, Collector<String> out) {
            out.collect(value + " " + context.timestamp() + " ~"
                    + context.timerService().currentWatermark());
        }
    }
}
