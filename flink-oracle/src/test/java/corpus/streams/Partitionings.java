// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Which subtask gets which record, as far as it is certain, for every partitioning. */
@RunsAt(
        value = {1, 2},
        because =
                "one subtask emits all; of what is dealt out only the numbers are compared, as the first turn is by chance")
public class Partitionings implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> numbers = env.fromSequence(1, 40)
                .setParallelism(1)
                .map(number -> number)
                .returns(Types.LONG)
                .setParallelism(1);
        who(results, "global", numbers.global());
        who(results, "broadcast", numbers.broadcast());
        who(
                results,
                "custom",
                numbers.partitionCustom((key, count) -> key % count, n -> n.intValue()));
        who(results, "by key", numbers.keyBy(number -> number % 5));
        who(results, "by key of text", numbers.keyBy(number -> "key" + number % 6));
        counts(results, "rebalance", numbers.rebalance());
        counts(results, "rescale", numbers.rescale());
        results.anyOrder("shuffle", numbers.shuffle().map(number -> -number));
        results.inOrder("forward", numbers.forward().map(new WithSubtask()).setParallelism(1));
        results.anyOrder(
                "forwarded by all",
                numbers.keyBy(number -> number % 3)
                        .map(new WithSubtask())
                        .forward()
                        .map(new More()));
        env.execute();

        numbers.forward().map(new WithSubtask()).setParallelism(3).print();
        try {
            env.execute();
            results.line("forward to more", "runs");
        } catch (UnsupportedOperationException e) {
            results.line("forward to more", e.getMessage().substring(0, 62));
        }
    }

    private static void who(Results results, String name, DataStream<Long> stream) {
        results.inOrderPerKey(name, stream.map(new WithSubtask()), text -> text.charAt(0));
    }

    private static void counts(Results results, String name, DataStream<Long> stream) {
        results.anyOrder(name, stream.map(new WithSubtask()).map(text -> text.charAt(0)));
        results.anyOrder(
                name + ", to three",
                stream.map(new WithSubtask())
                        .setParallelism(2)
                        .map(text -> text.charAt(0))
                        .setParallelism(2));
    }

    private static final class WithSubtask extends RichMapFunction<Long, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String map(Long value) {
            return getRuntimeContext().getIndexOfThisSubtask() + " " + value;
        }
    }

    private static final class More extends RichMapFunction<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String map(String value) {
            return getRuntimeContext().getIndexOfThisSubtask() + " " + value;
        }
    }
}
