// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.loops;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Numbers go round, each with its steps so far, until they are down to zero. */
@RunsAt(
        value = {1, 2},
        because = "each number goes its way alone")
public class CountDown implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        IterativeStream<Tuple2<Long, Integer>> loop = env.fromSequence(1, 60)
                .map(number -> Tuple2.of(number, 0))
                .returns(Types.TUPLE(Types.LONG, Types.INT))
                .iterate(1_000);
        DataStream<Tuple2<Long, Integer>> step = loop.map(pair ->
                        Tuple2.of(pair.f0 % 2 == 0 ? pair.f0 / 2 : pair.f0 - 1, pair.f1 + 1))
                .returns(Types.TUPLE(Types.LONG, Types.INT));
        DataStream<Tuple2<Long, Integer>> again = loop.closeWith(step.filter(pair -> pair.f0 > 0));

        results.anyOrder("round", again);
        results.anyOrder("done", step.filter(pair -> pair.f0 == 0));
        env.execute();
    }
}
