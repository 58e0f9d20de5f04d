// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStreamSource;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.StatefulSequenceSource;
import io.millrace.util.NumberSequenceIterator;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Everything a program can give to its job itself, in every form, and what is refused. */
@RunsAt(
        value = {1, 2},
        because = "no source depends on another")
public class BuiltInSources implements Program {

    private static final class Countdown implements Iterator<Integer>, Serializable {
        private static final long serialVersionUID = 1L;

        private int left = 4;

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Integer next() {
            return left--;
        }
    }

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        add(results, "elements", env.fromElements("a", "b", "c"));
        add(results, "elements of a class", env.fromElements(Number.class, 1, 2.5, 3L));
        add(results, "collection", env.fromCollection(Arrays.asList(3, 1, 2)));
        add(results, "typed collection", env.fromCollection(Arrays.asList(3L, 1L), Types.LONG));
        add(results, "empty", env.fromCollection(Collections.<String>emptyList(), Types.STRING));
        add(results, "iterator", env.fromCollection(new Countdown(), Integer.class));
        add(results, "typed iterator", env.fromCollection(new Countdown(), Types.INT));
        add(results, "sequence", env.fromSequence(5, 20));
        add(results, "one number", env.fromSequence(5, 5));
        add(results, "old sequence", env.generateSequence(-3, 9));
        add(
                results,
                "parallel",
                env.fromParallelCollection(new NumberSequenceIterator(1, 11), Long.class));
        add(
                results,
                "typed parallel",
                env.fromParallelCollection(new NumberSequenceIterator(1, 3), Types.LONG));
        add(results, "function", env.addSource(new StatefulSequenceSource(1, 9), Types.LONG));
        error(results, "no elements", () -> env.fromElements());
        error(results, "null element", () -> env.fromElements("a", null));
        errorOfTheJvm(results, "first null", () -> env.fromElements(null, "a"));
        error(results, "no collection", () -> env.fromCollection((List<Integer>) null, Types.INT));
        error(
                results,
                "empty collection",
                () -> env.fromCollection(Collections.<Integer>emptyList()));
        error(results, "null in collection", () -> env.fromCollection(Arrays.asList(null, 1)));
        error(results, "mixed", () -> env.fromCollection(Arrays.<Object>asList(1, "a")));
        error(
                results,
                "no iterator",
                () -> env.fromCollection((Iterator<Integer>) null, Types.INT));
        error(results, "backwards", () -> env.fromSequence(2, 1));
        error(results, "old backwards", () -> env.generateSequence(2, 1));
        error(results, "not parallel", () -> env.fromElements(1).setParallelism(2));
        env.execute();
    }

    private static <T> void add(Results results, String name, DataStreamSource<T> stream) {
        results.anyOrder(name, stream);
        results.line(
                name + " is",
                stream.getTransformation().getName() + ", " + stream.getType() + ", "
                        + stream.getParallelism());
    }

    private static void error(Results results, String name, Attempt attempt) {
        try {
            attempt.make();
            results.line(name, "no error");
        } catch (Exception e) {
            results.line(name, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Where the message is the JVM's. */
    private static void errorOfTheJvm(Results results, String name, Attempt attempt) {
        try {
            attempt.make();
            results.line(name, "no error");
        } catch (Exception e) {
            results.line(name, e.getClass().getSimpleName());
        }
    }
}
