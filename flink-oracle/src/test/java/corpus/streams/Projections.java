// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple5;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.datastream.StreamProjection;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Tuples of every size, made of fields of another one in every order; and what is no tuple. */
@RunsAt(
        value = {1, 2},
        because = "records keep nothing of each other")
public class Projections implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Tuple5<Integer, String, Long, Double, Boolean>> tuples = env.fromSequence(1, 12)
                .map(i -> Tuple5.of(i.intValue(), "t" + i % 3, i * 10, i / 4.0, i % 2 == 0))
                .returns(Types.TUPLE(
                        Types.INT, Types.STRING, Types.LONG, Types.DOUBLE, Types.BOOLEAN));
        add(results, 1, fields(tuples, 1).projectTuple1());
        add(results, 2, fields(tuples, 2).projectTuple2());
        add(results, 3, fields(tuples, 3).projectTuple3());
        add(results, 4, fields(tuples, 4).projectTuple4());
        add(results, 5, fields(tuples, 5).projectTuple5());
        add(results, 6, fields(tuples, 6).projectTuple6());
        add(results, 7, fields(tuples, 7).projectTuple7());
        add(results, 8, fields(tuples, 8).projectTuple8());
        add(results, 9, fields(tuples, 9).projectTuple9());
        add(results, 10, fields(tuples, 10).projectTuple10());
        add(results, 11, fields(tuples, 11).projectTuple11());
        add(results, 12, fields(tuples, 12).projectTuple12());
        add(results, 13, fields(tuples, 13).projectTuple13());
        add(results, 14, fields(tuples, 14).projectTuple14());
        add(results, 15, fields(tuples, 15).projectTuple15());
        add(results, 16, fields(tuples, 16).projectTuple16());
        add(results, 17, fields(tuples, 17).projectTuple17());
        add(results, 18, fields(tuples, 18).projectTuple18());
        add(results, 19, fields(tuples, 19).projectTuple19());
        add(results, 20, fields(tuples, 20).projectTuple20());
        add(results, 21, fields(tuples, 21).projectTuple21());
        add(results, 22, fields(tuples, 22).projectTuple22());
        add(results, 23, fields(tuples, 23).projectTuple23());
        add(results, 24, fields(tuples, 24).projectTuple24());
        error(results, () -> fields(tuples, 25).projectTuple25());
        add(results, 3, fields(tuples, 3).projectTupleX());
        results.anyOrder("project", tuples.<Tuple2<Long, Integer>>project(2, 0));
        error(results, () -> tuples.project());
        error(results, () -> tuples.project(5));
        error(results, () -> tuples.project(0, -1));
        error(results, () -> env.fromElements(1, 2).project(0));
        error(results, () -> new Fields<>(tuples, new int[26]));
        error(results, () -> new Fields<>(tuples, new int[] {0, 7}).projectTuple2());
        env.execute();
    }

    private interface Attempt {
        Object make() throws Exception;
    }

    private static void error(Results results, Attempt attempt) {
        try {
            results.line("attempts", attempt.make().getClass().getSimpleName());
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** So many fields, in an order that depends on their number. */
    private static StreamProjection<Tuple5<Integer, String, Long, Double, Boolean>> fields(
            DataStream<Tuple5<Integer, String, Long, Double, Boolean>> tuples, int count) {
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = (i * 3 + count) % 5;
        }
        return new Fields<>(tuples, positions);
    }

    /** Fields by positions that a program has counted. */
    private static final class Fields<T> extends StreamProjection<T> {
        private Fields(DataStream<T> stream, int[] positions) {
            super(stream, positions);
        }
    }

    private static <T extends Tuple> void add(
            Results results, int count, SingleOutputStreamOperator<T> projected) {
        results.anyOrder("of " + count, projected);
        results.line("types", projected.getType());
        results.line("types", projected.getName());
    }
}
