// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Records that leave by several tags, from several places, read once, twice and never. */
@RunsAt(
        value = {1, 2},
        because = "one subtask emits all")
public class SideOutputs implements Program {

    private static final OutputTag<String> WORDS = new OutputTag<String>("words") {};
    private static final OutputTag<Tuple2<Long, Long>> SQUARES =
            new OutputTag<Tuple2<Long, Long>>("squares") {};
    private static final OutputTag<Long> NOBODY = new OutputTag<>("nobody", Types.LONG);

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        SingleOutputStreamOperator<Long> split = env.fromSequence(1, 50)
                .setParallelism(1)
                .process(new ProcessFunction<Long, Long>() {
                    @Override
                    public void processElement(Long value, Context context, Collector<Long> out) {
                        if (value % 2 == 0) {
                            context.output(WORDS, "w" + value);
                        }
                        if (value % 3 == 0) {
                            context.output(SQUARES, Tuple2.of(value, value * value));
                        }
                        if (value % 5 == 0) {
                            context.output(NOBODY, value);
                            out.collect(value);
                        }
                    }
                })
                .setParallelism(1);
        results.anyOrder("main", split);
        results.anyOrder("words", split.getSideOutput(WORDS));
        results.anyOrder("words again", split.getSideOutput(WORDS).map(word -> word + "!"));
        results.anyOrder(
                "by key",
                split.getSideOutput(SQUARES)
                        .keyBy(square -> square.f0 % 2)
                        .sum(1)
                        .keyBy(square -> 0)
                        .max(1)
                        .filter(square -> square.f1 < 9));
        results.anyOrder(
                "union",
                split.getSideOutput(WORDS)
                        .union(split.map(value -> "m" + value).setParallelism(1)));
        results.line("type", split.getSideOutput(SQUARES).getType());
        results.line("tag", WORDS);
        results.line("equal", WORDS.equals(new OutputTag<String>("words") {}));
        results.line("equal", WORDS.equals(new OutputTag<>("words", Types.LONG)));
        error(results, () -> split.getSideOutput(new OutputTag<>("words", Types.LONG)));
        error(results, () -> new OutputTag<String>("") {});
        error(results, () -> new OutputTag<String>(null) {});
        env.execute();
    }

    private static void error(Results results, Attempt attempt) {
        try {
            results.line("attempts", String.valueOf(attempt.make() != null));
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
