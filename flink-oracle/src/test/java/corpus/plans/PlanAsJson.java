// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.plans;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** The plan of a program with every partitioning, a union, a side output and two inputs. */
@RunsAt(
        value = {1, 2},
        because = "a plan depends on nothing that runs")
public class PlanAsJson implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        try {
            env.getExecutionPlan();
        } catch (IllegalStateException e) {
            results.line("nothing yet", e.getMessage());
        }
        OutputTag<String> side = new OutputTag<String>("side") {};
        SingleOutputStreamOperator<String> named = env.fromElements("a", "b")
                .map(text -> text + "!")
                .returns(Types.STRING)
                .name("a \"map\" \\ of\ttext\n\u0001é/");
        DataStream<Long> numbers = env.fromSequence(1, 10).filter(number -> number > 2);
        SingleOutputStreamOperator<String> keyed = named.keyBy(text -> text)
                .process(new ProcessFunction<String, String>() {
                    @Override
                    public void processElement(
                            String value, Context context, Collector<String> out) {
                        context.output(side, value);
                        out.collect(value);
                    }
                })
                .setParallelism(3);
        keyed.getSideOutput(side).shuffle().print();
        named.union(named.rebalance(), keyed)
                .connect(numbers.broadcast())
                .map(new CoMapFunction<String, Long, String>() {
                    @Override
                    public String map1(String value) {
                        return value;
                    }

                    @Override
                    public String map2(Long value) {
                        return value.toString();
                    }
                })
                .addSink(new DiscardingSink<>());
        numbers.global().addSink(new DiscardingSink<>()).name("one takes all");
        numbers.rescale().map(number -> number).returns(Types.LONG).name("nobody reads this");
        numbers.partitionCustom((key, count) -> 0, number -> number)
                .addSink(new DiscardingSink<>())
                .setParallelism(1);
        numbers.forward().addSink(new DiscardingSink<>());

        results.line("plan", Plans.withIdsFromZero(env.getExecutionPlan()));
        results.line("again", Plans.withIdsFromZero(env.getExecutionPlan()));
    }
}
