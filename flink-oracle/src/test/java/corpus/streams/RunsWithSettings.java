// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** A job whose operators have settings of every kind gives what it would give without them. */
@RunsAt(
        value = {1, 2},
        because = "one subtask emits all, and the keys are counted per key")
public class RunsWithSettings implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setBufferTimeout(5);
        env.setMaxParallelism(32);
        SingleOutputStreamOperator<Tuple2<Long, Integer>> pairs = env.fromSequence(1, 200)
                .setParallelism(1)
                .uid("sequence")
                .map(number -> Tuple2.of(number % 7, 1))
                .returns(new TypeHint<Tuple2<Long, Integer>>() {})
                .uid("pairs")
                .name("pairs")
                .setParallelism(1)
                .disableChaining();
        SingleOutputStreamOperator<Tuple2<Long, Integer>> counted = pairs.keyBy(pair -> pair.f0)
                .sum(1)
                .uid("counts")
                .setMaxParallelism(8)
                .setBufferTimeout(0)
                .startNewChain();
        results.inOrderPerKey("counted", counted, pair -> pair.f0);
        results.anyOrder("one by one", counted.filter(pair -> pair.f1 % 2 == 0).forceNonParallel());
        JobExecutionResult result = env.execute("with settings");
        results.line("is executed", result.isJobExecutionResult());
        results.line("accumulators", result.getAllAccumulatorResults());
    }
}
