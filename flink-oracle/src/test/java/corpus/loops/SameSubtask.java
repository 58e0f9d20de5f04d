// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.loops;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Numbers go round three times; the subtask that sends one round is the subtask that gets it. */
@RunsAt(
        value = {1, 2, 3},
        because = "each number stays in the subtask in which it enters the loop")
public class SameSubtask implements Program {

    /** Rounds so far, subtask of the round before or -1, rounds in another subtask than the one before. */
    private static final class Step
            extends RichMapFunction<
                    Tuple3<Integer, Integer, Integer>, Tuple3<Integer, Integer, Integer>> {

        private static final long serialVersionUID = 1L;

        @Override
        public Tuple3<Integer, Integer, Integer> map(Tuple3<Integer, Integer, Integer> value) {
            int here = getRuntimeContext().getIndexOfThisSubtask();
            boolean moved = value.f1 >= 0 && value.f1 != here;
            return Tuple3.of(value.f0 + 1, here, moved ? value.f2 + 1 : value.f2);
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        IterativeStream<Tuple3<Integer, Integer, Integer>> loop = env.fromSequence(1, 30)
                .map(number -> Tuple3.of(0, -1, 0))
                .returns(Types.TUPLE(Types.INT, Types.INT, Types.INT))
                .iterate(1_000);
        DataStream<Tuple3<Integer, Integer, Integer>> step = loop.map(new Step());
        loop.closeWith(step.filter(triple -> triple.f0 < 3));

        results.anyOrder(
                "moved",
                step.map(triple -> triple.f0 + " rounds, elsewhere " + triple.f2)
                        .returns(Types.STRING));
        env.execute();
    }
}
