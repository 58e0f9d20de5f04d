// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.loops;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.util.Collector;

/** A loop whose feedback has a type that is described; its streams cannot be keyed. */
public class KeysOfFeedback implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    private static final class Halving
            implements CoFlatMapFunction<Long, Tuple2<Long, Integer>, Tuple2<Long, Integer>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap1(Long value, Collector<Tuple2<Long, Integer>> out) {
            out.collect(Tuple2.of(value, 0));
        }

        @Override
        public void flatMap2(Tuple2<Long, Integer> value, Collector<Tuple2<Long, Integer>> out) {
            out.collect(Tuple2.of(value.f0 / 2, value.f1 + 1));
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        TypeInformation<Tuple2<Long, Integer>> type = Types.TUPLE(Types.LONG, Types.INT);
        IterativeStream.ConnectedIterativeStreams<Long, Tuple2<Long, Integer>> loop =
                env.fromElements(1L, 7L, 64L, 1000L)
                        .map(number -> number)
                        .returns(Types.LONG)
                        .iterate(1_500)
                        .withFeedbackType(type);
        error(results, () -> loop.keyBy("f0", "f0"));
        error(results, () -> loop.keyBy(new int[] {0}, new int[] {0}));
        error(results, () -> loop.keyBy(new String[] {"*"}, new String[] {"f0"}));
        error(results, () -> loop.keyBy(number -> number, pair -> pair.f0));
        error(results, () -> loop.keyBy(number -> number, pair -> pair.f0, Types.LONG));
        SingleOutputStreamOperator<Tuple2<Long, Integer>> halved = loop.flatMap(new Halving());
        error(results, () -> loop.closeWith(halved.filter(pair -> pair.f0 > 1)));
        results.anyOrder("steps", halved.filter(pair -> pair.f0 <= 1));
        env.execute();
    }

    private static void error(Results results, Attempt attempt) {
        try {
            results.line("attempts", attempt.make().getClass().getSimpleName());
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName());
        }
    }
}
