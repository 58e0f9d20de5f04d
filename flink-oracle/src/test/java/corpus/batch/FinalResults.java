// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Rolling aggregates give one result per key. */
@RunsAt(
        value = {1, 2},
        because = "the records of a key are sorted by their timestamps before they are merged")
public class FinalResults implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        KeyedStream<Tuple3<String, Long, Integer>, String> keyed =
                Events.stream(env, 130, 5).keyBy(event -> event.f0);
        results.inOrderPerKey("sum", keyed.sum(2), value -> value.f0);
        results.inOrderPerKey("min", keyed.min(2), value -> value.f0);
        results.inOrderPerKey("max", keyed.max(2), value -> value.f0);
        results.inOrderPerKey("minBy", keyed.minBy(2), value -> value.f0);
        results.inOrderPerKey("maxBy", keyed.maxBy(2, false), value -> value.f0);
        results.inOrderPerKey(
                "reduced",
                keyed.reduce((left, right) ->
                        Tuple3.of(left.f0 + "," + right.f2, right.f1, left.f2 + right.f2)),
                value -> value.f0.substring(0, 4));
        results.inOrderPerKey(
                "again",
                keyed.sum(2)
                        .map(value -> Tuple3.of(value.f0.length(), 0L, value.f2))
                        .returns(Types.TUPLE(Types.INT, Types.LONG, Types.INT))
                        .keyBy(value -> value.f0)
                        .sum(2),
                value -> value.f0);
        env.execute();
    }
}
